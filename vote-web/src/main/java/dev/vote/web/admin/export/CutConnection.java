package dev.vote.web.admin.export;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends an answer of which a part is sent so that the browser sees that the rest is missing.
 *
 * <p>An exception isn't enough: the container would write the last, empty chunk, and the answer would look complete. Nor
 * does the servlet API have a word for it. But two things leave a container nothing but to break the connection, each
 * where the other doesn't: an asynchronous request that runs out of time with its answer half sent (WildFly), and trailer
 * fields that can't be had when the last chunk is due (Payara).
 */
public final class CutConnection {

    private static final long AT_ONCE_MILLIS = 1;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AtomicBoolean cut = new AtomicBoolean();

    private CutConnection(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** To be had before anything is sent. */
    public static CutConnection prepare(HttpServletRequest request, HttpServletResponse response) {
        var connection = new CutConnection(request, response);
        // only an answer in chunks has trailer fields
        if ("HTTP/1.1".equals(request.getProtocol())) {
            response.setTrailerFields(connection::trailer);
        }
        return connection;
    }

    private Map<String, String> trailer() {
        if (cut.get()) {
            throw new IllegalStateException("the answer isn't whole");
        }
        return Map.of();
    }

    /** Instead of the rest. */
    public void cut() throws IOException {
        cut.set(true);
        if (response.isCommitted()) {
            AsyncContext unfinished = request.startAsync();
            unfinished.setTimeout(AT_ONCE_MILLIS);
        } else {
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
