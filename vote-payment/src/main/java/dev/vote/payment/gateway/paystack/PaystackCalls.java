package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayMetrics;
import dev.vote.payment.gateway.GatewayUnavailable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The calls to Paystack, guarded: few at a time, repeated with a pause and jitter where that is safe, and stopped for a
 * while when Paystack is down.
 *
 * <p>Safe to repeat are the questions, and {@code initialize}, whose reference Paystack charges once. A refund has no
 * such key and is never repeated here.
 *
 * <p>Each method throws what {@link PaystackReply#of} does.
 */
@ApplicationScoped
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.6,
        delay = 5_000,
        successThreshold = 2,
        failOn = GatewayUnavailable.class)
@Bulkhead(40)
public class PaystackCalls {

    @Inject
    PaystackApi api;

    @Inject
    PaystackPause pause;

    @Inject
    GatewayMetrics metrics;

    @PostConstruct
    void announce() {
        metrics.announce(
                "paystack",
                "initialize",
                "verify",
                "list",
                "fetch",
                "refund",
                "refunds",
                "list-refunds",
                "find-refund",
                "find-dispute",
                "disputes");
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply initialize(JsonObject charge) {
        return reply("initialize", () -> api.initialize(charge));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply verify(String reference) {
        return reply("verify", () -> api.verify(reference));
    }

    /** @param next the cursor; null for the first page */
    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply list(int pageSize, String from, String to, String next) {
        return reply("list", () -> api.list(true, pageSize, from, to, next));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply fetch(String id) {
        return reply("fetch", () -> api.fetch(id));
    }

    public PaystackReply refund(JsonObject refund) {
        return reply("refund", () -> api.refund(refund));
    }

    /** @param transaction reference or id */
    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply refunds(String transaction, int most) {
        return reply("refunds", () -> api.refunds(transaction, most));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply listRefunds(String from, String to, int page, int pageSize) {
        return reply("list-refunds", () -> api.listRefunds(from, to, page, pageSize));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply findRefund(String id) {
        return reply("find-refund", () -> api.findRefund(id));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply findDispute(String id) {
        return reply("find-dispute", () -> api.findDispute(id));
    }

    @Retry(maxRetries = 2, delay = 300, jitter = 200, retryOn = GatewayUnavailable.class)
    public PaystackReply disputes(String from, String to, int page, int pageSize) {
        return reply("disputes", () -> api.disputes(from, to, page, pageSize));
    }

    private PaystackReply reply(String operation, Supplier<Response> call) {
        pause.check();
        return metrics.time("paystack", operation, () -> send(call));
    }

    private PaystackReply send(Supplier<Response> call) {
        try (Response response = call.get()) {
            Optional<String> retryAfter = Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER));
            return pause.watch(
                    () -> PaystackReply.of(response.getStatus(), retryAfter, response.readEntity(byte[].class)));
        } catch (ProcessingException | IllegalStateException e) {
            throw new GatewayUnavailable("no answer from paystack", e);
        }
    }
}
