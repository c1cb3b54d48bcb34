package dev.vote.web.security;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Lets every bean know who makes the request, once the container does. */
public class StaffRecognition extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentStaff staff;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        find(request).ifPresent(staff::become);
        chain.doFilter(request, response);
    }

    /** For where beans can't be had; empty if nobody is logged in. */
    public static Optional<StaffIdentity> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(StaffAuthentication.IDENTITY))
                .map(StaffIdentity.class::cast);
    }
}
