package dev.vote.http.security;

import dev.vote.domain.config.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the headers that protect a browser on every answer. A web module in which nothing is a page says so by the filter's
 * parameter {@code pages}: {@code false}.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PublicAddress address;

    private boolean hasPages;

    @Override
    public void init() {
        hasPages = !"false".equals(getInitParameter("pages"));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // an error that a server found by itself, before any filter, comes here as an error only
        if (response.containsHeader(ContentPolicy.HEADER)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(ContentPolicy.HEADER, policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        boolean overTls = !address.isPlainHttp();
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, new GuardedResponse(response, overTls));
    }

    private String policy(HttpServletRequest request) {
        return hasPages && !request.getServletPath().startsWith("/api")
                ? ContentPolicy.forPages(address.isPlainHttp())
                : ContentPolicy.NOTHING;
    }
}
