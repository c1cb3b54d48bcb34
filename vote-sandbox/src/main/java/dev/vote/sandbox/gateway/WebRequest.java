package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.PathTemplateMatch;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, away from the wire.
 *
 * @param path the parts of the path that the route names
 * @param body JSON, or a form as an object of texts; an empty object for no body
 */
record WebRequest(Map<String, String> path, Map<String, String> query, ObjectNode body, String authorization) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** Reads all of it; the caller may block. */
    static WebRequest read(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        String text = body(exchange);
        PathTemplateMatch match = exchange.getAttachment(PathTemplateMatch.ATTACHMENT_KEY);
        Map<String, String> path = match == null ? Map.of() : match.getParameters();
        return new WebRequest(
                path,
                parameters(exchange.getQueryString()),
                isForm(exchange, text) ? form(text) : json(text),
                header(exchange, Headers.AUTHORIZATION));
    }

    Optional<String> queried(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** A field of the body as text; empty if it is absent, null or blank. */
    Optional<String> field(String name) {
        return Optional.of(body.path(name))
                .filter(JsonNode::isValueNode)
                .map(node -> node.asText("").strip())
                .filter(value -> !value.isEmpty() && !body.path(name).isNull());
    }

    /** The charge that the call is about, as far as the call says so; empty otherwise. */
    String reference() {
        return Optional.ofNullable(path.get("reference"))
                .or(() -> field("reference"))
                .or(() -> field("transaction"))
                .orElse("");
    }

    private static String body(HttpServerExchange exchange) throws IOException {
        try {
            return new String(exchange.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (RequestTooBigException e) {
            throw ApiError.tooLarge();
        }
    }

    /** Control calls are typed by hand: there a body in braces is JSON, whatever curl says it is. */
    private static boolean isForm(HttpServerExchange exchange, String text) {
        boolean typedByHand = exchange.getRequestPath().startsWith("/sandbox/") && text.startsWith("{");
        return header(exchange, Headers.CONTENT_TYPE).startsWith(FORM) && !typedByHand;
    }

    private static String header(HttpServerExchange exchange, HttpString name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static ObjectNode json(String text) {
        if (text.isBlank()) {
            return Json.object();
        }
        return Json.parse(text)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> ApiError.invalid("Invalid JSON payload"));
    }

    private static ObjectNode form(String text) {
        ObjectNode form = Json.object();
        parameters(text).forEach(form::put);
        return form;
    }

    /** Of a name that comes twice the last one counts. */
    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
