package dev.vote.web.security;

import dev.vote.web.view.Links;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the headers that protect a browser on every answer. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Links links;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // an error that a server found by itself, before any filter, comes here as an error only
        if (response.containsHeader(ContentPolicy.HEADER)) {
            chain.doFilter(request, response);
            return;
        }
        boolean api = request.getServletPath().startsWith("/api");
        response.setHeader(
                ContentPolicy.HEADER, api ? ContentPolicy.NOTHING : ContentPolicy.forPages(links.isPlainHttp()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        boolean overTls = !links.isPlainHttp();
        if (overTls) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, new GuardedResponse(response, overTls));
    }
}
