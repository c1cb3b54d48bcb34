package dev.vote.http.problem;

import dev.vote.domain.health.Outage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A web module's error page for everything: a problem document. The failure itself is never shown; the container has logged it.
 */
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        send(status, request, response);
    }

    /** Writes the answer, whose status is set. */
    protected void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem.of(ProblemType.of(status)).send(request, response);
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
}
