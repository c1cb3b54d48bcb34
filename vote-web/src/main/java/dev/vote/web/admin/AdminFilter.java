package dev.vote.web.admin;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.web.security.SmallForm;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The door to everything below {@code /admin}: finds what is asked for in {@link AdminPage}, sends whoever isn't logged
 * in to the log-in, refuses (403) what the role doesn't allow, and doesn't know (404) another organiser's contest.
 */
public class AdminFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final EventLog LOG = EventLog.of(AdminFilter.class);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    transient CurrentStaff staff;

    @Inject
    transient Asked asked;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Optional<AdminPage.Match> match = AdminPage.find(path(request));
        if (match.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            enter(match.get(), request, response);
        }
    }

    private void enter(AdminPage.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        OptionalInt refusal = findRefusal(match, request);
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
        } else if (isOpenTo(match, request, response)) {
            asked.become(match);
            dispatcher(match.page().target(), request).forward(request, response);
        }
    }

    /** Who isn't known yet hands in a name and a password, and never a file. */
    private static OptionalInt findRefusal(AdminPage.Match match, HttpServletRequest request) {
        boolean anybodys = match.page().permission().isEmpty() && "POST".equals(request.getMethod());
        return anybodys ? SmallForm.findRefusal(request) : OptionalInt.empty();
    }

    private boolean isOpenTo(AdminPage.Match match, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Permission> permission = match.page().permission();
        if (permission.isEmpty()) {
            return true;
        }
        if (staff.find().isEmpty()) {
            LogInFirst.send(request, response);
            return false;
        }
        StaffIdentity who = staff.get();
        if (!who.may(permission.get())) {
            LOG.warn("access.denied", "page", match.page(), "staff", who.id(), "permission", permission.get());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (match.page().isOfContest()
                && !who.may(permission.get(), Long.parseLong(match.parts().get(0)))) {
            LOG.warn(
                    "access.denied",
                    "page",
                    match.page(),
                    "staff",
                    who.id(),
                    "contest",
                    match.parts().get(0));
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        return true;
    }

    private RequestDispatcher dispatcher(AdminPage.Target target, HttpServletRequest request) {
        return target.isView()
                ? request.getRequestDispatcher(target.name())
                : getServletContext().getNamedDispatcher(target.name());
    }

    private static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
