package dev.vote.sandbox.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one attempt really puts on the wire once its faults have been applied. An attempt that carries something else than
 * the true event, or that must be refused, never counts as sent: the true event follows by schedule.
 */
final class Attempt {

    /** Paystack's documentation (Webhooks): in test mode a receiver has 30 seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final int OVERSIZED_BYTES = 1 << 20;
    private static final Set<FaultKind> HARMLESS =
            EnumSet.of(FaultKind.WEBHOOK_OLD_SIGNATURE, FaultKind.WEBHOOK_CHUNKED);

    private final List<FaultRule> rules;
    private byte[] body;
    private String signature;
    private boolean chunked;

    Attempt(Notice notice, List<FaultRule> rules, StandInSettings settings) {
        this.rules = rules;
        this.body = notice.body();
        rules.forEach(rule -> replaceBody(notice, rule));
        this.signature = WebhookSignature.of(body, settings.secret());
        rules.forEach(rule -> spoil(rule.kind(), settings));
    }

    HttpRequest to(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Paystack/2.0 (stand-in)")
                .header(WebhookSignature.HEADER, signature)
                .POST(publisher())
                .build();
    }

    boolean counts() {
        return rules.stream().allMatch(rule -> HARMLESS.contains(rule.kind()));
    }

    String faults() {
        return rules.stream().map(rule -> rule.kind().name()).collect(Collectors.joining(" "));
    }

    /** Done before signing: the receiver sees a good signature over a bad body. */
    private void replaceBody(Notice notice, FaultRule rule) {
        if (rule.kind() == FaultKind.WEBHOOK_UNKNOWN_EVENT) {
            String name = rule.detail().text().orElse("sandbox.surprise");
            body = Json.bytes(
                    Json.object().put("event", name).set("data", Json.object().put("reference", notice.reference())));
        } else if (rule.kind() == FaultKind.WEBHOOK_NON_JSON) {
            body = ("<html>charge.success " + notice.reference() + "</html>").getBytes(StandardCharsets.UTF_8);
        } else if (rule.kind() == FaultKind.WEBHOOK_OVERSIZED) {
            body = padded(body);
        }
    }

    private void spoil(FaultKind kind, StandInSettings settings) {
        if (kind == FaultKind.WEBHOOK_WRONG_SIGNATURE) {
            signature = WebhookSignature.of(body, "nobody has this key");
        } else if (kind == FaultKind.WEBHOOK_OLD_SIGNATURE) {
            signature = WebhookSignature.of(body, settings.previousSecret().orElse("sk_test_previous"));
        } else if (kind == FaultKind.WEBHOOK_ALTERED_BYTE) {
            body = altered(body);
        } else if (kind == FaultKind.WEBHOOK_CHUNKED) {
            chunked = true;
        }
    }

    private BodyPublisher publisher() {
        BodyPublisher whole = BodyPublishers.ofByteArray(body);
        return chunked ? BodyPublishers.fromPublisher(whole) : whole;
    }

    /** JSON may end in blanks, so the padded body is still the same event. */
    private static byte[] padded(byte[] body) {
        byte[] padded = Arrays.copyOf(body, Math.max(body.length, OVERSIZED_BYTES));
        Arrays.fill(padded, body.length, padded.length, (byte) ' ');
        return padded;
    }

    /** Turns one digit of the body into another, so that it stays JSON. */
    private static byte[] altered(byte[] body) {
        byte[] altered = body.clone();
        for (int i = altered.length - 1; i >= 0; i--) {
            if (altered[i] >= '0' && altered[i] <= '9') {
                altered[i] = (byte) (altered[i] == '9' ? '8' : altered[i] + 1);
                return altered;
            }
        }
        altered[altered.length - 1] ^= 1;
        return altered;
    }
}
