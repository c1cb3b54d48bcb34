package dev.vote.web.security;

import dev.vote.domain.staff.SessionSecret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/**
 * A cookie that holds a secret. No script can read it, and no other site sends it with a form. It ends with the browser;
 * how long it is good for is decided where the secret is known.
 *
 * @param path below the context root, with a slash before it
 * @param isSecure whether it may only be sent by TLS
 */
record SecretCookie(String name, String path, boolean isSecure) {

    Optional<SessionSecret> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> new SessionSecret(cookie.getValue()))
                .findFirst();
    }

    void set(HttpServletRequest request, HttpServletResponse response, SessionSecret secret) {
        response.addCookie(cookie(request, secret.value()));
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + path);
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
