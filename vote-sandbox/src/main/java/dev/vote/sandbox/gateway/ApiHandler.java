package dev.vote.sandbox.gateway;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What surrounds each call of the API: it is counted, held against the fault rules, and authorised. */
final class ApiHandler implements HttpHandler {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(2);
    private static final Duration DEFAULT_SILENCE = Duration.ofSeconds(30);
    private static final int DEFAULT_5XX = 502;

    private final Endpoint endpoint;
    private final Function<WebRequest, Reply> call;
    private final Gate gate;

    ApiHandler(Endpoint endpoint, Function<WebRequest, Reply> call, Gate gate) {
        this.endpoint = endpoint;
        this.call = call;
        this.gate = gate;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        gate.calls().add(endpoint);
        try {
            respond(exchange, WebRequest.read(exchange));
        } catch (ApiError e) {
            Wire.send(exchange, e.reply());
        }
    }

    private void respond(HttpServerExchange exchange, WebRequest request) throws IOException {
        List<FaultRule> rules = gate.faults().take(FaultKind.Stage.API, endpoint.text(), request.reference());
        if (find(rules, FaultKind.API_HANG).isPresent()) {
            Wire.closeAfter(exchange, delay(rules, FaultKind.API_HANG, DEFAULT_SILENCE));
            return;
        }
        Reply reply = refusal(rules).orElseGet(() -> answer(request));
        if (find(rules, FaultKind.API_TIMEOUT_AFTER_CREATE).isPresent()) {
            Wire.closeAfter(exchange, delay(rules, FaultKind.API_TIMEOUT_AFTER_CREATE, DEFAULT_SILENCE));
        } else if (find(rules, FaultKind.API_RESET).isPresent()) {
            Wire.resetMidBody(exchange, reply);
        } else if (find(rules, FaultKind.API_DELAY).isPresent()) {
            Wire.sendAfter(exchange, reply, delay(rules, FaultKind.API_DELAY, DEFAULT_DELAY));
        } else {
            Wire.send(exchange, reply);
        }
    }

    private Reply answer(WebRequest request) {
        try {
            gate.authorise(request);
            return call.apply(request);
        } catch (ApiError e) {
            return gate.dataFaults().refusal(e, request.reference(), endpoint.text());
        }
    }

    private static Optional<Reply> refusal(List<FaultRule> rules) {
        return find(rules, FaultKind.API_STATUS_429)
                .map(rule -> throttled(rule.detail()))
                .or(() -> find(rules, FaultKind.API_STATUS_5XX)
                        .map(rule -> broken(rule.detail().status().orElse(DEFAULT_5XX))));
    }

    private static Reply throttled(FaultDetail detail) {
        Reply reply = Reply.json(429, Envelope.bareError("Too many requests"));
        Map<String, String> headers = new HashMap<>(reply.headers());
        detail.retryAfter().ifPresent(wait -> headers.put("Retry-After", String.valueOf(wait.toSeconds())));
        return new Reply(reply.status(), headers, reply.body());
    }

    /** A gateway's front door answers in HTML when what is behind it is down. */
    private static Reply broken(int status) {
        byte[] body = ("<html><body><h1>" + status + "</h1></body></html>").getBytes(StandardCharsets.UTF_8);
        return new Reply(status, Map.of("Content-Type", "text/html"), body);
    }

    private static Duration delay(List<FaultRule> rules, FaultKind kind, Duration fallback) {
        return find(rules, kind).flatMap(rule -> rule.detail().delay()).orElse(fallback);
    }

    private static Optional<FaultRule> find(List<FaultRule> rules, FaultKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }
}
