package dev.vote.web.security;

import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.view.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The cookie by which a browser shows that its user is logged in. No script can read it, and no other site sends it. */
@ApplicationScoped
public class StaffCookie {

    static final String NAME = "vote_staff";

    @Inject
    Links links;

    public Optional<SessionSecret> find(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(cookie -> new SessionSecret(cookie.getValue()))
                .findFirst();
    }

    /** It ends with the browser; how long it is good for is the session's affair. */
    public void set(HttpServletRequest request, HttpServletResponse response, SessionSecret secret) {
        response.addCookie(cookie(request, secret.value()));
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = cookie(request, "");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(HttpServletRequest request, String value) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + '/');
        cookie.setHttpOnly(true);
        cookie.setSecure(!links.isPlainHttp());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
