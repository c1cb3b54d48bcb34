package dev.vote.web.api;

import dev.vote.domain.log.EventLog;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import java.net.URI;
import java.util.UUID;

/** Writes a failure that nobody foresaw to the log, and gives the caller the name that it has there. */
final class Unexpected {

    private static final EventLog LOG = EventLog.of(Unexpected.class);

    private Unexpected() {}

    static Problem problem(Throwable failure) {
        URI incident = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.error("api.failed", failure, "incident", incident);
        return Problem.of(ProblemType.INTERNAL_ERROR).at(incident);
    }
}
