package dev.vote.web.security;

import dev.vote.domain.config.PublicAddress;
import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie of a log-in that is half-way: by it, a browser shows that its user has proved the password. */
@ApplicationScoped
public class LogInCookie {

    @Inject
    PublicAddress address;

    public Optional<SessionSecret> find(HttpServletRequest request) {
        return cookie().find(request);
    }

    public void set(HttpServletRequest request, HttpServletResponse response, SessionSecret ticket) {
        cookie().set(request, response, ticket);
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        cookie().remove(request, response);
    }

    private SecretCookie cookie() {
        return new SecretCookie("vote_log_in", "/admin", !address.isPlainHttp());
    }
}
