package dev.vote.web.api;

import dev.vote.domain.contest.Contest;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.seal.LedgerExport;
import dev.vote.payment.seal.LedgerExportBusy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A contest's ledger for whoever wants to check it; docs/verification.md has the format, and a program that does. */
@RequestScoped
@Path("/contests/{slug}/ledger")
@Produces({LedgerResource.MEDIA_TYPE, Problem.MEDIA_TYPE})
public class LedgerResource {

    static final String MEDIA_TYPE = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    PublicResults results;

    @Inject
    LedgerExport export;

    @GET
    @Operation(
            summary = "The ledger with its seals, without personal data",
            description = "Text, a line each; whole only with its last line, which begins with “end”.")
    @APIResponse(responseCode = "200", description = "As it was at one moment")
    @APIResponse(responseCode = "403", description = "The results aren't shown yet; the detail says from when")
    @APIResponse(responseCode = "503", description = "As many read it as may")
    public Response read(@PathParam("slug") String slug) {
        Contest contest = results.get(slug);
        if (!export.hasRoom()) {
            return busy();
        }
        StreamingOutput body = out -> export.write(contest, out);
        return Response.ok(body)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ledger-" + slug + ".txt\"")
                .build();
    }

    /** Also where {@link LedgerExportBusy} is thrown. */
    static Response busy() {
        return Problem.of(ProblemType.UNAVAILABLE).response(PAUSE);
    }
}
