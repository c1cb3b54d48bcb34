package dev.vote.web.language;

import dev.vote.domain.config.PublicAddress;
import dev.vote.http.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Remembers a choice of language, and nothing else. Nobody has it who didn't choose, so that voters stay without
 * cookies.
 */
@ApplicationScoped
public class LanguageCookie {

    static final String NAME = "vote_lang";

    private static final Duration KEPT = Duration.ofDays(365);

    @Inject
    PublicAddress address;

    static Optional<Language> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Language.find(cookie.getValue()).stream())
                .findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, Language language) {
        Cookie cookie = new Cookie(NAME, language.getTag());
        cookie.setPath(request.getContextPath() + '/');
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(!address.isPlainHttp());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
