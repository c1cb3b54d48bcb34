package dev.vote.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends somebody to the log-in, and says where to go after it. */
final class LogInFirst {

    private static final String AJAX = "partial/ajax";

    private LogInFirst() {}

    static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getContextPath() + "/admin/login?to="
                + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8);
        if (AJAX.equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + address
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(address);
        }
    }

    /** Below the context root. */
    private static String wanted(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean hasQuery = "GET".equals(request.getMethod()) && request.getQueryString() != null;
        return hasQuery ? path + '?' + request.getQueryString() : path;
    }
}
