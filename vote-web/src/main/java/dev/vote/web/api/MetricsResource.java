package dev.vote.web.api;

import dev.vote.domain.metrics.Metrics;
import dev.vote.domain.metrics.MetricsSettings;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** This node's metrics, for whoever has the token: the same on every server, because servers share no standard for them. */
@RequestScoped
@Path("/metrics")
@Produces({Metrics.MEDIA_TYPE, Problem.MEDIA_TYPE})
public class MetricsResource {

    private static final String SCHEME = "Bearer ";

    @Inject
    Metrics metrics;

    @Inject
    MetricsSettings settings;

    @GET
    @Operation(summary = "This node's metrics in Prometheus' text format")
    @APIResponse(responseCode = "200", description = "As they are now")
    @APIResponse(responseCode = "401", description = "The bearer token is missing or wrong")
    @APIResponse(responseCode = "404", description = "This server has no vote.metrics.token")
    public Response read(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) throws IOException {
        if (!settings.areShown()) {
            return Problem.of(ProblemType.NOT_FOUND).response().build();
        }
        if (authorization == null
                || !authorization.startsWith(SCHEME)
                || !settings.isToken(authorization.substring(SCHEME.length()).strip())) {
            return Problem.of(ProblemType.BAD_TOKEN)
                    .response()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"metrics\"")
                    .build();
        }
        var text = new ByteArrayOutputStream();
        metrics.write(text);
        return Response.ok(text.toByteArray(), Metrics.MEDIA_TYPE).build();
    }
}
