package dev.vote.web.security;

import dev.vote.domain.config.PublicAddress;
import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The cookie by which a browser shows that its user is logged in. */
@ApplicationScoped
public class StaffCookie {

    static final String NAME = "vote_staff";

    @Inject
    PublicAddress address;

    public Optional<SessionSecret> find(HttpServletRequest request) {
        return cookie().find(request);
    }

    public void set(HttpServletRequest request, HttpServletResponse response, SessionSecret secret) {
        cookie().set(request, response, secret);
    }

    public void remove(HttpServletRequest request, HttpServletResponse response) {
        cookie().remove(request, response);
    }

    private SecretCookie cookie() {
        return new SecretCookie(NAME, "/", !address.isPlainHttp());
    }
}
