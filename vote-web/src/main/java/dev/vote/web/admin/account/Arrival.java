package dev.vote.web.admin.account;

import dev.vote.domain.account.LogInResult.LoggedIn;
import dev.vote.domain.account.Visitor;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.security.CallerAddress;
import dev.vote.web.security.LogInCookie;
import dev.vote.web.security.StaffCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** What the browser holds while somebody logs in. At each step it gets something new; what it had before is worth nothing. */
@RequestScoped
class Arrival {

    private static final int MOST_USER_AGENT = 300;

    @Inject
    HttpServletRequest request;

    @Inject
    LogInCookie tickets;

    @Inject
    StaffCookie sessions;

    @Inject
    CallerAddress caller;

    Visitor visitor() {
        String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Visitor(caller.of(request), userAgent.substring(0, Math.min(userAgent.length(), MOST_USER_AGENT)));
    }

    Optional<SessionSecret> ticket() {
        return tickets.find(request);
    }

    /** After the password. */
    void halfWay(SessionSecret ticket) {
        Faces.invalidateSession();
        tickets.set(request, response(), ticket);
    }

    /** After the second factor. */
    void arrived(LoggedIn result) {
        tickets.remove(request, response());
        sessions.set(request, response(), result.session());
    }

    void forget() {
        tickets.remove(request, response());
    }

    private static HttpServletResponse response() {
        return Faces.getResponse();
    }
}
