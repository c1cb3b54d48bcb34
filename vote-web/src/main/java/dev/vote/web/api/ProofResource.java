package dev.vote.web.api;

import dev.vote.domain.payment.Reference;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.seal.Seals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Proves to a voter that the own payment is in the ledger that everybody sees. */
@RequestScoped
@Path("/payments/{reference}/proof")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class ProofResource {

    @EJB
    Seals seals;

    @GET
    @Operation(summary = "Proves that a payment's ledger entries are in the contest's sealed ledger")
    @APIResponse(
            responseCode = "200",
            description = "What leads from each entry to its seal",
            content = @Content(schema = @Schema(implementation = ProofResponse.class)))
    @APIResponse(responseCode = "404", description = "No such payment, or its votes don't count, or not sealed yet")
    public Response proof(@PathParam("reference") String reference) {
        Seals.Proofs proofs = Reference.parse(reference)
                .map(seals::prove)
                .filter(each -> each.unsealed() > 0 || !each.proofs().isEmpty())
                .orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        if (proofs.proofs().isEmpty()) {
            throw new ApiProblem(ProblemType.NOT_SEALED_YET);
        }
        return Response.ok(ProofResponse.of(reference, proofs))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
