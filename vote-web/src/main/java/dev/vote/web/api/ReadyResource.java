package dev.vote.web.api;

import dev.vote.domain.health.Vitals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * The same as MicroProfile Health's {@code /health/ready}, at the address that voters are served at: a load balancer reaches it
 * on every server, and it isn't there at all where Vote isn't deployed.
 */
@RequestScoped
@Path("/ready")
public class ReadyResource {

    @Inject
    Vitals vitals;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whether this server can serve voters")
    @APIResponse(responseCode = "200", description = "It can")
    @APIResponse(responseCode = "503", description = "It can't now; the reason is in the answer")
    public Response ready() {
        Optional<String> trouble = vitals.trouble();
        String answer = trouble.map(reason ->
                        Json.createObjectBuilder().add("status", "DOWN").add("reason", reason))
                .orElseGet(() -> Json.createObjectBuilder().add("status", "UP"))
                .build()
                .toString();
        return Response.status(trouble.isEmpty() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer)
                .build();
    }
}
