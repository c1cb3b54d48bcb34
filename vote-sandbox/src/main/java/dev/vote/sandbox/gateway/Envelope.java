package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What surrounds every answer of the API. {@code status} is that of the call, not of the payment. */
final class Envelope {

    private Envelope() {}

    static Reply success(String message, JsonNode data) {
        return Reply.json(200, of(message, data));
    }

    static Reply success(String message, JsonNode data, ObjectNode meta) {
        ObjectNode envelope = of(message, data);
        envelope.set("meta", meta);
        return Reply.json(200, envelope);
    }

    static ObjectNode error(String message, String nextStep, String type, String code) {
        ObjectNode envelope = bareError(message);
        envelope.putObject("meta").put("nextStep", nextStep);
        return envelope.put("type", type).put("code", code);
    }

    /** The older form: only status and message. */
    static ObjectNode bareError(String message) {
        return Json.object().put("status", false).put("message", message);
    }

    private static ObjectNode of(String message, JsonNode data) {
        ObjectNode envelope = Json.object().put("status", true).put("message", message);
        envelope.set("data", data);
        return envelope;
    }
}
