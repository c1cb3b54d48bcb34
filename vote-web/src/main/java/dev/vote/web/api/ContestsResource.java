package dev.vote.web.api;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.web.api.ContestDetail.CategoryItem;
import dev.vote.web.api.ContestDetail.ContestantItem;
import dev.vote.web.api.ContestDetail.LateRule;
import dev.vote.web.api.ContestDetail.PackageItem;
import dev.vote.web.view.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The contests that the public may see. */
@RequestScoped
@Path("/contests")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ContestsResource {

    @Inject
    Contests contests;

    @Inject
    Links links;

    @Inject
    Clock clock;

    @GET
    @Operation(summary = "Lists the contests, the next to close first")
    public List<ContestSummary> list() {
        Instant now = clock.instant();
        return contests.listPublic().stream()
                .map(contest -> ContestSummary.of(contest, now, links))
                .toList();
    }

    @GET
    @Path("/{slug}")
    @Operation(summary = "Describes one contest with its categories, packages and contestants")
    @APIResponse(responseCode = "200", description = "The contest")
    @APIResponse(responseCode = "404", description = "No public contest is called that")
    public ContestDetail detail(@PathParam("slug") String slug) {
        Contest contest = contests.findPublic(slug).orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        return new ContestDetail(
                ContestSummary.of(contest, clock.instant(), links),
                contest.getDescription(),
                contest.getMaxVotes(),
                LateRule.of(contest),
                contests.categories(contest).stream().map(CategoryItem::of).toList(),
                contests.packages(contest).stream().map(PackageItem::of).toList(),
                contests.contestants(contest).stream()
                        .map(contestant -> ContestantItem.of(contestant, links))
                        .toList());
    }
}
