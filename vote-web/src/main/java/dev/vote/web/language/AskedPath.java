package dev.vote.web.language;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The path that a browser asked for, below the context root, whatever is showing it. */
final class AskedPath {

    /** Characters of a path and a query; nothing that another site's address could begin with. */
    private static final Pattern OWN = Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,1000}");

    private static final String VIEWS = "/WEB-INF/";

    private AskedPath() {}

    static String of(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                // where a page that was forwarded to says that there is nothing to show
                .filter(uri -> !uri.startsWith(request.getContextPath() + VIEWS))
                .findFirst()
                .orElseGet(request::getRequestURI)
                .substring(request.getContextPath().length());
    }

    static String withQueryOf(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        // Payara leaves it where it was
        String query = forwarded instanceof String text ? text : request.getQueryString();
        return query == null || query.isEmpty() ? of(request) : of(request) + '?' + query;
    }

    /** @return empty unless it is a path of ours, as {@link #withQueryOf} gives it */
    static Optional<String> parse(String text) {
        return OWN.matcher(text).matches() && !text.contains("..") ? Optional.of(text) : Optional.empty();
    }
}
