package dev.vote.web.error;

import dev.vote.domain.health.Outage;
import dev.vote.web.api.Problem;
import dev.vote.web.api.ProblemType;
import dev.vote.web.language.Language;
import dev.vote.web.language.RequestLanguage;
import dev.vote.web.voter.Assets;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The container's error page for everything: a page in the voter's language, or a problem document below {@code /api}.
 * The failure itself is never shown; the container has logged it.
 */
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Assets assets;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int status = status(request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            Problem.of(ProblemType.of(status)).send(request, response);
        } else {
            sendPage(status, request, response);
        }
    }

    private static int status(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable thrown && Outage.isBehind(thrown)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && code >= HttpServletResponse.SC_BAD_REQUEST
                ? code
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private void sendPage(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        Language language = RequestLanguage.of(request);
        RequestLanguage.announce(language, response);
        ErrorTexts texts = ErrorTexts.of(status, language.getLocale());
        response.getWriter().write(ErrorTemplate.fill(texts, request.getContextPath(), assets::at));
    }
}
