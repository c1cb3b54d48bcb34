package dev.vote.web.language;

import dev.vote.domain.staff.StaffIdentity;
import dev.vote.http.language.Language;
import dev.vote.web.security.StaffRecognition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * In which language a request is answered: on the staff's pages in that of the account; otherwise in the one that the
 * person chose; otherwise in the one that the browser asks for. It is decided from the request alone, so that it can be
 * asked where neither Faces nor the database can.
 */
public final class RequestLanguage {

    private static final String HEADER = "Accept-Language";
    private static final String STAFF = "/admin";

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        return ofAccount(request)
                .or(() -> LanguageCookie.find(request))
                .orElseGet(() -> Language.preferred(Optional.ofNullable(request.getHeader(HEADER))));
    }

    private static Optional<Language> ofAccount(HttpServletRequest request) {
        return AskedPath.of(request).startsWith(STAFF)
                ? StaffRecognition.find(request).map(StaffIdentity::language).flatMap(Language::find)
                : Optional.empty();
    }

    /** Says in which language a page is, and to caches, what that hung on. */
    public static void announce(Language language, HttpServletResponse response) {
        response.setHeader("Content-Language", language.getFullTag());
        response.addHeader("Vary", HEADER + ", Cookie");
    }
}
