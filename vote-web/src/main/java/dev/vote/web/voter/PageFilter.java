package dev.vote.web.voter;

import dev.vote.domain.payment.Reference;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Brings a path to its page, once it is known that there is something to show there; everything else passes. */
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String API = "/api";
    private static final String VIEW = ".xhtml";
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

    @Inject
    transient Subject subject;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // no page, and far more often asked for than all of them
        if (request.getServletPath().startsWith(API)) {
            chain.doFilter(request, response);
            return;
        }
        String path = path(request);
        Optional<Route> route = Routes.find(path);
        if (route.isPresent()) {
            show(route.get(), request, response);
            return;
        }
        Optional<String> meant = Routes.findMeant(path);
        if (meant.isPresent()) {
            moveTo(meant.get(), request, response);
        } else if (path.endsWith(VIEW) && !path.startsWith(FACES_RESOURCES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void show(Route route, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Page page = route.page();
        if (!page.takes(request.getMethod())) {
            response.setHeader("Allow", page.allow());
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        OptionalInt refusal = "POST".equals(request.getMethod()) ? FormPost.findRefusal(request) : OptionalInt.empty();
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
        } else if (!subject.find(route)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (page == Page.PAYMENT && isReplaced(route)) {
            response.sendRedirect(request.getContextPath() + "/payments/"
                    + subject.getPayment().getReference());
        } else {
            response.setHeader("Cache-Control", page.isPrivate() || subject.isPreview() ? "no-store" : "no-cache");
            request.getRequestDispatcher(page.view()).forward(request, response);
        }
    }

    private boolean isReplaced(Route route) {
        return !subject.getPayment().getReference().equals(new Reference(route.name(0)));
    }

    private static void moveTo(String path, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString() == null ? "" : '?' + request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + path + query);
    }

    private static String path(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
