package dev.vote.web.admin.export;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Ends an answer of which a part is sent so that the browser sees that the rest is missing.
 *
 * <p>An exception isn't enough: the container would write the last, empty chunk, and the answer would look complete. Nor
 * does the servlet API have a word for it. But an asynchronous request that runs out of time with its answer half sent
 * leaves a container nothing but to break the connection, so that is what this makes of it.
 */
public final class CutConnection {

    private static final long AT_ONCE_MILLIS = 1;

    private CutConnection() {}

    public static void instead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            AsyncContext unfinished = request.startAsync();
            unfinished.setTimeout(AT_ONCE_MILLIS);
        } else {
            response.reset();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
