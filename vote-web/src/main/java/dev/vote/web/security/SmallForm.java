package dev.vote.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;

/** What anybody may post, logged in or not: a form of a few fields, which is refused by its headers, before it is read. */
public final class SmallForm {

    /** In bytes; a filled-in form has about 500. */
    public static final int LIMIT = 16 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    private SmallForm() {}

    /** @return the status to refuse it with; empty if it is welcome */
    public static OptionalInt findRefusal(HttpServletRequest request) {
        return findRefusal(request.getContentType(), request.getContentLengthLong());
    }

    static OptionalInt findRefusal(String contentType, long contentLength) {
        if (contentType == null || !contentType.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            return OptionalInt.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        if (contentLength < 0) {
            return OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
        return contentLength > LIMIT
                ? OptionalInt.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE)
                : OptionalInt.empty();
    }
}
