package dev.vote.web.security;

import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.domain.staff.StaffSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells the container who makes a request: whoever the session behind the cookie belongs to, with the roles of this
 * moment. It never asks anybody to log in; the staff pages' filter does.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

    /** Where a request keeps the {@link StaffIdentity}. */
    static final String IDENTITY = StaffIdentity.class.getName();

    /** Sent along by what a page asks for by itself. */
    private static final String UNATTENDED = "unattended";

    @Inject
    StaffCookie cookie;

    @Inject
    StaffSessions sessions;

    @Inject
    CallerAddress caller;

    /** Whether the page asks by itself, and nobody need sit before it. Files aren't sent like that, and aren't read here. */
    private static boolean isUnattended(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getParameter(UNATTENDED) != null;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SessionSecret> secret = cookie.find(request);
        String address = caller.of(request);
        Optional<StaffIdentity> identity = secret.flatMap(
                shown -> isUnattended(request) ? sessions.find(shown, address) : sessions.use(shown, address));
        if (identity.isEmpty()) {
            return context.doNothing();
        }
        request.setAttribute(IDENTITY, identity.get());
        return context.notifyContainerAboutLogin(
                identity.get().email(),
                identity.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
