package dev.vote.payment.gateway;

import java.util.Optional;

/** Reads what a gateway sends by itself. Each gateway brings its own. */
public interface WebhookReader {

    /** The gateway's name, as {@link PaymentGateway#name}. */
    String gateway();

    /**
     * Whether the gateway signed these bytes, with the current or the previous key.
     *
     * @param signature as sent; empty if none was
     */
    boolean isSigned(byte[] body, String signature);

    /**
     * @param body signed
     * @return empty for what isn't a message at all
     */
    Optional<WebhookMessage> read(byte[] body);
}
