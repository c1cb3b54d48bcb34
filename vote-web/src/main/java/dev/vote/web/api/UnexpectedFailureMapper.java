package dev.vote.web.api;

import dev.vote.domain.health.Outage;
import dev.vote.domain.log.EventLog;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** The outermost edge: whatever else was thrown. The caller learns no more than a name to ask us by. */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

    private static final EventLog LOG = EventLog.of(UnexpectedFailureMapper.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Throwable failure) {
        if (Outage.isBehind(failure)) {
            LOG.warn("api.database-away", "failure", failure.getClass().getName());
            return Problem.of(ProblemType.UNAVAILABLE).response(PAUSE);
        }
        return Unexpected.problem(failure).response().build();
    }
}
