package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;

/** Fault rules as the control calls write them; the fields bear the names of {@link FaultRule} with their unit. */
final class FaultJson {

    private FaultJson() {}

    /** @throws IllegalArgumentException in words for the caller */
    static FaultRule read(JsonNode json) {
        FaultRule rule = FaultRule.of(kind(json.path("kind").asText()))
                .at(json.path("where").asText(FaultRule.ANY))
                .on(json.path("reference").asText(FaultRule.ANY))
                .times(json.path("times").asInt(FaultRule.UNLIMITED))
                .probability(json.path("probability").asDouble(1));
        if (json.has("delayMillis")) {
            rule = rule.delay(Duration.ofMillis(json.get("delayMillis").asLong()));
        }
        if (json.has("count")) {
            rule = rule.count(json.get("count").asInt());
        }
        if (json.path("parallel").asBoolean()) {
            rule = rule.parallel();
        }
        if (json.has("status")) {
            rule = rule.status(json.get("status").asInt());
        }
        if (json.has("retryAfterSeconds")) {
            rule = rule.retryAfter(
                    Duration.ofSeconds(json.get("retryAfterSeconds").asLong()));
        }
        if (json.has("amountMinor")) {
            rule = rule.amountMinor(json.get("amountMinor").asLong());
        }
        return json.has("text") ? rule.text(json.get("text").asText()) : rule;
    }

    static ObjectNode write(Faults.Armed armed) {
        FaultRule rule = armed.rule();
        FaultDetail detail = rule.detail();
        ObjectNode json = Json.object();
        json.put("id", armed.id())
                .put("fired", armed.fired())
                .put("kind", rule.kind().name());
        json.put("where", rule.where()).put("reference", rule.reference());
        json.put("times", rule.times()).put("probability", rule.probability());
        json.put("parallel", detail.parallel());
        detail.delay().ifPresent(delay -> json.put("delayMillis", delay.toMillis()));
        detail.count().ifPresent(count -> json.put("count", count));
        detail.status().ifPresent(status -> json.put("status", status));
        detail.retryAfter().ifPresent(wait -> json.put("retryAfterSeconds", wait.toSeconds()));
        detail.amountMinor().ifPresent(amountMinor -> json.put("amountMinor", amountMinor));
        detail.text().ifPresent(text -> json.put("text", text));
        return json;
    }

    private static FaultKind kind(String name) {
        return Arrays.stream(FaultKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("kind must be one of " + Arrays.toString(FaultKind.values())));
    }
}
