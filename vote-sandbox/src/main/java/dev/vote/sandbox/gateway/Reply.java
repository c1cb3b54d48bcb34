package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP answer, before it meets the wire. */
record Reply(int status, Map<String, String> headers, byte[] body) {

    /** Pages take nothing from elsewhere and run no scripts. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:";

    static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body));
    }

    static Reply page(int status, String html) {
        Map<String, String> headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", PAGE_POLICY,
                "Cache-Control", "no-store");
        return new Reply(status, headers, html.getBytes(StandardCharsets.UTF_8));
    }

    static Reply seeOther(String address) {
        return new Reply(303, Map.of("Location", address, "Cache-Control", "no-store"), new byte[0]);
    }
}
