package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.WebhookMessage;
import dev.vote.payment.gateway.WebhookReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paystack's webhooks: {@code {"event": "…", "data": {…}}}. */
@ApplicationScoped
public class PaystackWebhookReader implements WebhookReader {

    /** What reports a charge's state; other events are kept and not acted on. */
    private static final String CHARGE_SUCCESS = "charge.success";

    private static final String REFUND_PROCESSED = "refund.processed";

    /** create, remind, resolve: seldom, and read whole. */
    private static final String DISPUTE = "charge.dispute.";

    private static final String EVENT = "event";
    private static final String DATA = "data";

    /** Of a message of 1.4 KB that is a fifth. */
    private static final Set<String> FIELDS = Stream.concat(Stream.of(EVENT, DATA), PaystackReader.OF_A_CHARGE.stream())
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    PaystackSettings settings;

    @Override
    public String gateway() {
        return PaystackGateway.NAME;
    }

    @Override
    public boolean isSigned(byte[] body, String signature) {
        return WebhookSignature.matches(body, signature, settings.signingKeys());
    }

    @Override
    public Optional<WebhookMessage> read(byte[] body) {
        return Json.object(body, FIELDS)
                .filter(envelope -> !Json.text(envelope, EVENT).isEmpty())
                .map(envelope -> new WebhookMessage(
                        Json.text(envelope, EVENT), report(envelope), dispute(Json.text(envelope, EVENT), body)));
    }

    private static Optional<DisputeReport> dispute(String event, byte[] body) {
        return event.startsWith(DISPUTE)
                ? Json.object(body)
                        .flatMap(envelope -> Json.object(envelope, DATA))
                        .map(PaystackReader::dispute)
                : Optional.empty();
    }

    private static Optional<GatewayReport> report(JsonObject envelope) {
        Optional<JsonObject> data = Json.object(envelope, DATA);
        return switch (Json.text(envelope, EVENT)) {
            case CHARGE_SUCCESS -> data.map(PaystackReader::charge);
            case REFUND_PROCESSED -> data.map(PaystackReader::refunded);
            case "refund.pending", "refund.processing" -> data.map(PaystackReader::refunding);
            case "refund.failed", "refund.needs-attention" -> data.map(PaystackReader::refundStopped);
            default -> Optional.empty();
        };
    }
}
