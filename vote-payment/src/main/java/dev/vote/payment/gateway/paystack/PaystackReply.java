package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayRejected;
import dev.vote.payment.gateway.GatewayUnauthorised;
import dev.vote.payment.gateway.GatewayUnavailable;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One reply of Paystack: its status line and envelope, understood.
 *
 * <p>{@code status} in the envelope is the state of the call, not of a payment; a failed payment comes with HTTP 200.
 *
 * @param httpStatus of the reply
 * @param body as received
 */
record PaystackReply(int httpStatus, byte[] body, JsonObject envelope) {

    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /**
     * @param retryAfter the header of that name, in seconds; anything else counts as absent
     * @throws GatewayBusy for 429
     * @throws GatewayUnauthorised for a key that isn't accepted
     * @throws GatewayUnavailable for 5xx and for what isn't an envelope: the outcome is unknown
     * @throws GatewayRejected for any other error
     */
    static PaystackReply of(int httpStatus, Optional<String> retryAfter, byte[] body) {
        if (httpStatus == 429) {
            throw new GatewayBusy("paystack wants fewer calls", pause(retryAfter));
        }
        if (httpStatus >= 500) {
            throw new GatewayUnavailable("paystack answered " + httpStatus);
        }
        JsonObject envelope = Json.object(body)
                .orElseThrow(() -> new GatewayUnavailable("paystack answered " + httpStatus + " without JSON"));
        PaystackReply reply = new PaystackReply(httpStatus, body, envelope);
        reply.check();
        return reply;
    }

    private void check() {
        String message = Json.text(envelope, "message");
        if (httpStatus == 401 || httpStatus == 403 || message.strip().equalsIgnoreCase("invalid key")) {
            throw new GatewayUnauthorised("paystack doesn't accept the secret key");
        }
        if (httpStatus >= 300 || !Json.isTrue(envelope, "status")) {
            throw new GatewayRejected(code(message), message);
        }
    }

    /** Older errors have no code, only words; "not found" has several codes. */
    private String code(String message) {
        String code = Json.text(envelope, "code");
        String words = message.toLowerCase(Locale.ROOT);
        if (httpStatus == 404 || words.contains("not found") || code.endsWith("not_found")) {
            return "not_found";
        }
        if (!code.isEmpty()) {
            return code;
        }
        if (words.contains("duplicate transaction reference")) {
            return "duplicate_reference";
        }
        if (words.contains("fully reversed")) {
            return "transaction_reversed";
        }
        return "";
    }

    private static Duration pause(Optional<String> retryAfter) {
        Duration asked = retryAfter
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(DEFAULT_PAUSE);
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    @Override
    public String toString() {
        return "PaystackReply[" + httpStatus + ", " + body.length + " bytes]";
    }
}
