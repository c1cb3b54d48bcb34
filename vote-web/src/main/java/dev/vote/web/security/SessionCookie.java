package dev.vote.web.security;

import dev.vote.domain.config.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the container's session cookie from other sites, and from whoever listens on the way. Payara doesn't heed its
 * {@code SameSite}: there the HTTP listener's configuration does.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(!address.isPlainHttp());
    }
}
