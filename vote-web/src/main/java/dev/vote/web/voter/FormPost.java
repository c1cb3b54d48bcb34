package dev.vote.web.voter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalInt;

/** Whether a posted body can be one of our forms, asked before the view is built; none of ours has more state than its fields. */
final class FormPost {

    /** In bytes; a filled-in form has about 500. */
    static final int LIMIT = 16 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Our pages have no state on the server, and say so in each form. */
    private static final String STATE = "jakarta.faces.ViewState";

    private static final String STATELESS = "stateless";

    private FormPost() {}

    /** @return the status to refuse it with; empty if it is welcome */
    static OptionalInt findRefusal(HttpServletRequest request) {
        OptionalInt refusal = findRefusal(request.getContentType(), request.getContentLengthLong());
        boolean ours = refusal.isPresent() || STATELESS.equals(request.getParameter(STATE));
        return ours ? refusal : OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
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
