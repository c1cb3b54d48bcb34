package dev.vote.web.api;

import dev.vote.http.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The standings, for whoever polls: cheap to ask again while nothing changes. */
@RequestScoped
@Path("/contests/{slug}/results")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ResultsResource {

    @Inject
    LatestResults latest;

    @GET
    @Operation(summary = "Ranks the contestants by votes")
    @APIResponse(
            responseCode = "200",
            description = "The standings, at most as old as Cache-Control says",
            content = @Content(schema = @Schema(implementation = ResultsResponse.class)))
    @APIResponse(responseCode = "304", description = "As the caller has them")
    @APIResponse(responseCode = "403", description = "Not shown yet; the detail says from when")
    public Response standings(@PathParam("slug") String slug, @Context Request request) {
        LatestResults.Answer answer = latest.of(slug);
        return Optional.ofNullable(request.evaluatePreconditions(answer.tag()))
                .orElseGet(() -> Response.ok(answer.body()).type(MediaType.APPLICATION_JSON_TYPE))
                .tag(answer.tag())
                .header(HttpHeaders.CACHE_CONTROL, latest.caching())
                .build();
    }
}
