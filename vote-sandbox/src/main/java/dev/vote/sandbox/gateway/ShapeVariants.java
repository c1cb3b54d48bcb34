package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The shapes in which Paystack's samples, prose and webhooks disagree about one and the same field. A field that is absent
 * stays absent.
 */
final class ShapeVariants {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonNode AS_IS = NODES.pojoNode("as it is");

    private static final JsonNode ABSENT = NODES.missingNode();
    private static final JsonNode NULL = NODES.nullNode();
    private static final List<JsonNode> EMPTIES =
            List.of(NULL, NODES.objectNode(), NODES.numberNode(0), NODES.textNode(""), AS_IS);
    private static final List<JsonNode> MAYBE = List.of(AS_IS, ABSENT);

    private static final Map<String, List<JsonNode>> VARIANTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "metadata",
                    List.of(
                            NODES.numberNode(0),
                            NODES.textNode(""),
                            NULL,
                            NODES.textNode("a text"),
                            NODES.objectNode().put("custom", "object"),
                            AS_IS)),
            Map.entry("fees", List.of(NULL, AS_IS)),
            Map.entry("log", List.of(NULL, AS_IS)),
            Map.entry("plan", EMPTIES),
            Map.entry("split", EMPTIES),
            Map.entry("subaccount", EMPTIES),
            Map.entry("paidAt", MAYBE),
            Map.entry("createdAt", MAYBE),
            Map.entry("requested_amount", MAYBE),
            Map.entry("ip_address", List.of(NULL, NODES.textNode("41.242.49.37, 10.0.0.7"), AS_IS)),
            Map.entry("receipt_number", List.of(NODES.textNode("10101"), NODES.numberNode(10101), AS_IS)),
            Map.entry("fully_deducted", List.of(NODES.booleanNode(true), NODES.numberNode(1), NULL)),
            Map.entry("deducted_amount", List.of(NULL, AS_IS)),
            Map.entry("processor", List.of(NODES.textNode("instant-transfer"), NODES.textNode("mpgs_zen"), ABSENT)),
            Map.entry("refund_reference", List.of(NULL, AS_IS))));

    private ShapeVariants() {}

    static void scramble(ObjectNode data, Random random) {
        VARIANTS.forEach((field, variants) -> {
            JsonNode variant = variants.get(random.nextInt(variants.size()));
            if (data.has(field) && variant != AS_IS) {
                put(data, field, variant);
            }
        });
        if (data.path("authorization").has("card_type")) {
            ((ObjectNode) data.get("authorization")).put("card_type", random.nextBoolean() ? "visa " : "visa DEBIT");
        }
        if (data.has("refund_reference")) {
            scrambleRefundEvent(data, random);
        }
        if (data.has("dueAt")) {
            scrambleDispute(data, random);
        }
        if (data.has("refunded_by")) {
            scrambleRefund(data, random);
        }
    }

    /** The page's size may be a text, and the absence of a page before this one too. */
    static void scrambleMeta(ObjectNode meta, Random random) {
        if (random.nextBoolean()) {
            meta.put("perPage", meta.path("perPage").asText());
        }
        if (meta.path("previous").isNull() && random.nextBoolean()) {
            meta.put("previous", "null");
        }
    }

    /** Hints under another name or none at all, a text for a status, and 404 for what is unknown. */
    static Reply scrambleRefusal(ApiError error, Random random) {
        ObjectNode envelope = error.envelope();
        String message = envelope.path("message").asText();
        boolean unknown = envelope.path("code").asText().equals(ApiError.NOT_FOUND);
        if (random.nextBoolean()) {
            envelope.put("status", "false");
        }
        if (random.nextBoolean()) {
            envelope.retain("status", "message");
        } else if (envelope.has("meta")) {
            envelope.putObject("meta").put("next_step", "Read the documentation");
        }
        if (unknown && random.nextBoolean()) {
            return Reply.json(404, envelope.put("message", message.replace(".", "")));
        }
        return Reply.json(error.status(), envelope);
    }

    /** Refund events write the amount as a text or as a number, and have a text for an id or none. */
    private static void scrambleRefundEvent(ObjectNode data, Random random) {
        if (random.nextBoolean()) {
            data.put("amount", data.path("amount").asText());
        }
        if (random.nextBoolean()) {
            data.put("id", "123456").put("customer_note", "a note").put("merchant_note", "a note");
        }
    }

    /** Refunds write the amount and the id as texts or as numbers, and their dates in both spellings. */
    private static void scrambleRefund(ObjectNode data, Random random) {
        if (random.nextBoolean()) {
            data.put("amount", data.path("amount").asText());
        }
        if (random.nextBoolean()) {
            data.put("id", data.path("id").asText());
        }
        if (data.has("createdAt") && random.nextBoolean()) {
            data.set("created_at", data.remove("createdAt"));
        }
    }

    /** Disputes write their dates in both spellings, the id as a text or as a number, and the reference here or there. */
    private static void scrambleDispute(ObjectNode data, Random random) {
        if (random.nextBoolean()) {
            data.set("due_at", data.remove("dueAt"));
            data.set("resolved_at", data.remove("resolvedAt"));
            data.set("updated_at", data.remove("updatedAt"));
        }
        if (random.nextBoolean()) {
            data.put("id", data.path("id").asText());
        }
        if (random.nextBoolean()) {
            data.set("transaction_reference", data.path("transaction").path("reference"));
        }
    }

    private static void put(ObjectNode data, String field, JsonNode variant) {
        if (variant.isMissingNode()) {
            data.remove(field);
        } else {
            data.set(field, variant);
        }
    }
}
