package dev.vote.web.api;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.webhook.WebhookReceipt;
import dev.vote.payment.webhook.Webhooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Where gateways report. The raw bytes go on untouched, because the signature is over them; nothing of a body is ever
 * logged. One for all requests and not looked at by Bean Validation: at a final this is what the server does most.
 */
@ApplicationScoped
@Path("/webhooks/{gateway: [a-z0-9-]{1,20}}")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class WebhooksResource {

    /** In bytes; the longest real event has about 6,000. */
    static final int LIMIT = 256 * 1024;

    private static final EventLog LOG = EventLog.of(WebhooksResource.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    Webhooks webhooks;

    /**
     * Acknowledges only what is committed. The signature is read from {@code x-…-signature} with the gateway's name, such
     * as {@code x-paystack-signature}.
     */
    @POST
    @ValidateOnExecution(type = ExecutableType.NONE)
    @Operation(summary = "Takes a gateway's signed report of a payment")
    @APIResponse(responseCode = "200", description = "Done, or not ours: don't send it again")
    @APIResponse(responseCode = "400", description = "Signed, but not a report; or longer than 256 KB")
    @APIResponse(responseCode = "401", description = "The signature is missing or wrong")
    @APIResponse(responseCode = "404", description = "No gateway of that name")
    @APIResponse(responseCode = "503", description = "Not now: send it again")
    public CompletionStage<Response> receive(
            @PathParam("gateway") String gateway, @Context HttpServletRequest request) {
        String signature = Objects.requireNonNullElse(request.getHeader("x-" + gateway + "-signature"), "");
        Optional<byte[]> body = BoundedBody.read(request, LIMIT);
        if (body.isEmpty()) {
            LOG.warn("webhook.too-large", "gateway", gateway, "limit", LIMIT);
            return CompletableFuture.completedStage(problem(ProblemType.UNREADABLE_WEBHOOK));
        }
        return settle(gateway, body.get(), signature);
    }

    /** No thread waits. Whatever fails in settlement passes: the gateway tries again. */
    private CompletionStage<Response> settle(String gateway, byte[] body, String signature) {
        try {
            return webhooks.receive(gateway, body, signature)
                    .thenApply(WebhooksResource::answer)
                    .exceptionally(failure -> notNow(gateway, failure));
        } catch (SettlementBusy e) {
            return CompletableFuture.completedStage(
                    Problem.of(ProblemType.UNAVAILABLE).response(PAUSE));
        } catch (RuntimeException e) {
            return CompletableFuture.completedStage(notNow(gateway, e));
        }
    }

    private static Response notNow(String gateway, Throwable failure) {
        if (failure instanceof SettlementBusy || failure.getCause() instanceof SettlementBusy) {
            LOG.info("webhook.late", "gateway", gateway);
        } else {
            LOG.error("webhook.failed", failure, "gateway", gateway);
        }
        return Problem.of(ProblemType.UNAVAILABLE).response(PAUSE);
    }

    private static Response answer(WebhookReceipt receipt) {
        return switch (receipt) {
            case DONE -> Response.ok().build();
            case BAD_SIGNATURE -> problem(ProblemType.BAD_SIGNATURE);
            case UNREADABLE -> problem(ProblemType.UNREADABLE_WEBHOOK);
            case UNKNOWN_GATEWAY -> problem(ProblemType.NOT_FOUND);
        };
    }

    private static Response problem(ProblemType type) {
        return Problem.of(type).response().build();
    }
}
