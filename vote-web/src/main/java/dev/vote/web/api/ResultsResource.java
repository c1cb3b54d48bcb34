package dev.vote.web.api;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.ledger.Results;
import dev.vote.domain.ledger.Standings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The standings, for whoever polls: cheap to ask again while nothing changes. */
@RequestScoped
@Path("/contests/{slug}/results")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ResultsResource {

    private static final String CACHING = "public, max-age=1";

    @Inject
    Contests contests;

    @Inject
    Results results;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Ranks the contestants by votes")
    @APIResponse(responseCode = "200", description = "The standings")
    @APIResponse(responseCode = "304", description = "As the caller has them")
    @APIResponse(responseCode = "403", description = "Not shown yet; the detail says from when")
    public Response standings(@PathParam("slug") String slug, @Context Request request) {
        Contest contest = contests.findPublic(slug).orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        if (!contest.showsResults(clock.instant())) {
            throw new ApiProblem(Problem.of(ProblemType.RESULTS_HIDDEN, Optional.empty(), shownFrom(contest)));
        }
        Standings standings = results.of(contest);
        EntityTag tag = new EntityTag(StandingsTag.of(standings), true);
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(ResultsResponse.of(slug, standings)))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .build();
    }

    /** A moment, if one is known: an organiser may publish when the time has come. */
    private static Optional<String> shownFrom(Contest contest) {
        Optional<Instant> moment = contest.getResultsVisibility() == ResultsVisibility.AFTER_CLOSE
                ? Optional.of(contest.getWindow().closesAt())
                : contest.getResultsPublishedAt();
        return moment.map(Instant::toString);
    }
}
