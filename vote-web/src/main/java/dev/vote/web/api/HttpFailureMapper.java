package dev.vote.web.api;

import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for what the REST container decides itself: no such path, method or media type. */
@Provider
public class HttpFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        Response decided = failure.getResponse();
        if (decided.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return decided;
        }
        ProblemType type = ProblemType.of(decided.getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return Unexpected.problem(failure).response().build();
        }
        Response.ResponseBuilder answer = Problem.of(type).response();
        String allow = decided.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}
