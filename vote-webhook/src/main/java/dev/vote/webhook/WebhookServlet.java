package dev.vote.webhook;

import dev.vote.domain.log.EventLog;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.BoundedBody;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.webhook.WebhookReceipt;
import dev.vote.payment.webhook.Webhooks;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/**
 * Where gateways report: {@code POST /vote/api/webhooks/{gateway}}, signed in {@code x-{gateway}-signature}. The raw bytes go on
 * untouched, because the signature is over them; nothing of a body is ever logged. Only what is committed is acknowledged.
 *
 * <p>A servlet, because at a final this is what the server does most, and a REST resource costs a third more (ADR 17); in a module
 * of its own, because of everything that stands before Vote's pages (ADR 29). The API's description has it in
 * {@code META-INF/openapi.yaml}.
 */
@WebServlet(urlPatterns = "/*", asyncSupported = true)
public class WebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** In bytes; the longest real event has about 6,000. */
    private static final int LIMIT = 256 * 1024;

    private static final EventLog LOG = EventLog.of(WebhookServlet.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Pattern GATEWAY = Pattern.compile("/([a-z0-9-]{1,20})/?");

    @Inject
    transient Webhooks webhooks;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = GATEWAY.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("POST".equals(request.getMethod())) {
            take(path.group(1), request, response);
        } else {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private void take(String gateway, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> body = read(gateway, request);
        if (body.isEmpty()) {
            refuse(ProblemType.UNREADABLE_WEBHOOK, request, response);
            return;
        }
        // whatever goes wrong from here on, nothing is acknowledged by mistake
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        String signature = Objects.requireNonNullElse(request.getHeader("x-" + gateway + "-signature"), "");
        CompletableFuture<WebhookReceipt> receipt =
                settle(gateway, body.get(), signature).toCompletableFuture();
        if (receipt.isDone()) {
            answer(gateway, receipt, request, response);
        } else {
            answerLater(gateway, receipt, request.startAsync());
        }
    }

    private static Optional<byte[]> read(String gateway, HttpServletRequest request) {
        try {
            Optional<byte[]> body = BoundedBody.read(request, LIMIT);
            if (body.isEmpty()) {
                LOG.warn("webhook.too-large", "gateway", gateway, "limit", LIMIT);
            }
            return body;
        } catch (ApiProblem e) {
            LOG.info("webhook.broken-off", "gateway", gateway);
            return Optional.empty();
        }
    }

    private CompletionStage<WebhookReceipt> settle(String gateway, byte[] body, String signature) {
        try {
            return webhooks.receive(gateway, body, signature);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** No thread waits. How long at most is up to settlement. */
    private static void answerLater(String gateway, CompletableFuture<WebhookReceipt> receipt, AsyncContext call) {
        call.setTimeout(0);
        var request = (HttpServletRequest) call.getRequest();
        var response = (HttpServletResponse) call.getResponse();
        receipt.whenComplete((known, failure) -> {
            try {
                answer(gateway, receipt, request, response);
            } catch (IOException | RuntimeException e) {
                LOG.info(
                        "webhook.unanswered",
                        "gateway",
                        gateway,
                        "failure",
                        e.getClass().getName());
            } finally {
                call.complete();
            }
        });
    }

    /** @param receipt known, or why it isn't: whatever fails in settlement passes, and the gateway tries again */
    private static void answer(
            String gateway,
            CompletableFuture<WebhookReceipt> receipt,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try {
            switch (receipt.join()) {
                case DONE -> {
                    response.setStatus(HttpServletResponse.SC_OK);
                    response.setContentLength(0);
                }
                case BAD_SIGNATURE -> refuse(ProblemType.BAD_SIGNATURE, request, response);
                case UNREADABLE -> refuse(ProblemType.UNREADABLE_WEBHOOK, request, response);
                case UNKNOWN_GATEWAY -> refuse(ProblemType.NOT_FOUND, request, response);
            }
        } catch (CompletionException e) {
            note(gateway, e.getCause());
            response.setHeader("Retry-After", String.valueOf(PAUSE.toSeconds()));
            refuse(ProblemType.UNAVAILABLE, request, response);
        }
    }

    private static void note(String gateway, Throwable failure) {
        if (failure instanceof SettlementBusy) {
            LOG.info("webhook.late", "gateway", gateway, "why", failure.getMessage());
        } else {
            LOG.error("webhook.failed", failure, "gateway", gateway);
        }
    }

    private static void refuse(ProblemType type, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(type).send(request, response);
    }
}
