package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The other end of the wire: calls the API with a key, and opens pages as a browser that doesn't follow redirects. */
final class Merchant {

    private final URI base;
    private final String key;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Merchant(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    static Merchant of(PaystackStandIn standIn) {
        return new Merchant(standIn.url(), StandInSettings.SANDBOX_SECRET);
    }

    Merchant withKey(String other) {
        return new Merchant(base, other);
    }

    HttpResponse<String> initialize(String reference) throws IOException {
        return initialize(reference, 10_000, "NGN");
    }

    HttpResponse<String> initialize(String reference, long amountMinor, String currency) throws IOException {
        return post("/transaction/initialize", """
                {"email": "ada@example.com", "amount": %d, "currency": "%s", "reference": "%s",
                 "callback_url": "http://localhost/vote/return",
                 "metadata": {"cancel_action": "http://localhost/vote/cancelled"}}
                """.formatted(amountMinor, currency, reference));
    }

    JsonNode verify(String reference) throws IOException {
        return json(get("/transaction/verify/" + reference)).path("data");
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws IOException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postForm(String path, String form) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException {
        return send(request(path).method(method, BodyPublishers.ofString(json)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.parse(response.body()).orElse(MissingNode.getInstance());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
