package dev.vote.payment.webhook;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.WebhookMessage;
import dev.vote.payment.gateway.WebhookReader;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.settlement.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes in what a gateway sends: checked against the signature over the raw bytes, then settled. A signed message is
 * evidence and credits without asking the gateway back.
 */
@ApplicationScoped
public class Webhooks {

    private static final EventLog LOG = EventLog.of(Webhooks.class);

    @Inject
    Gateways gateways;

    @Inject
    Settlement settlement;

    @Inject
    Clock clock;

    /**
     * @param gateway its name, as in the URL
     * @param body the raw bytes
     * @param signature as sent; empty if none was
     * @return what became of it, committed; or why it couldn't be settled now: the sender should try again
     * @throws SettlementBusy if it isn't even accepted
     */
    public CompletionStage<WebhookReceipt> receive(String gateway, byte[] body, String signature) {
        Optional<WebhookReader> reader = gateways.findWebhookReader(gateway);
        if (reader.isEmpty()) {
            return CompletableFuture.completedStage(WebhookReceipt.UNKNOWN_GATEWAY);
        }
        if (!reader.get().isSigned(body, signature)) {
            LOG.warn("webhook.bad-signature", "gateway", gateway, "bytes", body.length);
            return CompletableFuture.completedStage(WebhookReceipt.BAD_SIGNATURE);
        }
        return reader.get()
                .read(body)
                .map(message -> settle(gateway, body, message))
                .orElseGet(() -> {
                    LOG.warn("webhook.unreadable", "gateway", gateway, "bytes", body.length);
                    return CompletableFuture.completedStage(WebhookReceipt.UNREADABLE);
                });
    }

    private CompletionStage<WebhookReceipt> settle(String gateway, byte[] body, WebhookMessage message) {
        var evidence = new Evidence(
                gateway,
                gateways.get(gateway).mode(),
                Source.WEBHOOK,
                message.event(),
                body,
                clock.instant(),
                message.report(),
                message.dispute());
        return settlement.submit(evidence).thenApply(outcome -> {
            if (outcome == Outcome.IGNORED) {
                LOG.info("webhook.ignored", "gateway", gateway, "event", message.event());
            }
            return WebhookReceipt.DONE;
        });
    }
}
