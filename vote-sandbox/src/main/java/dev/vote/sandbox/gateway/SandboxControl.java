package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** Control calls about the stand-in itself: fault rules, call counters, the webhook address, the delivery log. */
final class SandboxControl {

    private final Faults faults;
    private final Calls calls;
    private final Webhooks webhooks;

    SandboxControl(Faults faults, Calls calls, Webhooks webhooks) {
        this.faults = faults;
        this.calls = calls;
        this.webhooks = webhooks;
    }

    Reply faults(WebRequest request) {
        ArrayNode rules = Json.object().arrayNode();
        faults.rules().forEach(armed -> rules.add(FaultJson.write(armed)));
        return Reply.json(200, rules);
    }

    Reply addFault(WebRequest request) {
        return Reply.json(201, Json.object().put("id", faults.add(FaultJson.read(request.body()))));
    }

    Reply clearFaults(WebRequest request) {
        faults.clear();
        return done();
    }

    Reply removeFault(WebRequest request) {
        String id = request.path().getOrDefault("id", "");
        if (!id.matches("\\d{1,18}") || !faults.remove(Long.parseLong(id))) {
            throw ApiError.notFound("no rule has the id " + id);
        }
        return done();
    }

    Reply calls(WebRequest request) {
        ObjectNode counts = Json.object();
        for (Endpoint endpoint : Endpoint.values()) {
            counts.put(endpoint.text(), calls.count(endpoint));
        }
        return Reply.json(200, counts);
    }

    Reply clearCalls(WebRequest request) {
        calls.clear();
        return done();
    }

    Reply webhookUrl(WebRequest request) {
        URI address = request.field("url")
                .flatMap(WebAddress::parse)
                .orElseThrow(() -> new IllegalArgumentException("url must be an http or https address"));
        webhooks.url(address);
        return Reply.json(200, Json.object().put("url", address.toString()));
    }

    Reply deliveries(WebRequest request) {
        ArrayNode log = Json.object().arrayNode();
        webhooks.log().stream()
                .filter(delivery -> request.queried("reference")
                        .map(delivery.reference()::equals)
                        .orElse(true))
                .forEach(delivery -> log.add(Json.tree(delivery)));
        return Reply.json(200, log);
    }

    private static Reply done() {
        return Reply.json(200, Json.object().put("done", true));
    }
}
