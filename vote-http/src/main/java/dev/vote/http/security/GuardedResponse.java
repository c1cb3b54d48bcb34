package dev.vote.http.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer whose redirects and cookies hold behind a reverse proxy, whoever makes them: us, or a library.
 *
 * <p>A server makes the address of a redirect absolute by what it knows of the request; where a proxy ends TLS, it knows
 * {@code http:}. So a redirect within the site names the path only.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

    private final boolean overTls;

    /** @param overTls whether the public reaches us by TLS */
    GuardedResponse(HttpServletResponse response, boolean overTls) {
        super(response);
        this.overTls = overTls;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!location.startsWith("/") || location.startsWith("//")) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", encodeRedirectURL(location));
        flushBuffer();
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setHttpOnly(true);
        cookie.setSecure(overTls);
        if (cookie.getAttribute("SameSite") == null) {
            cookie.setAttribute("SameSite", "Lax");
        }
        super.addCookie(cookie);
    }
}
