package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayUnavailable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reconciliation's calls to Paystack over HTTP, by the JDK's own client: here is no server that brings another one. */
public class HttpCalls extends PaystackCalls {

    private final HttpClient client = HttpClient.newHttpClient();
    private Runnable beforeList = () -> {};

    @Inject
    private PaystackSettings settings;

    /** @param next is done before each page is asked for */
    public void beforeList(Runnable next) {
        beforeList = next;
    }

    @Override
    public PaystackReply list(int pageSize, String from, String to, String next) {
        beforeList.run();
        String cursor = next == null ? "" : "&next=" + encoded(next);
        return get("/transaction?use_cursor=true&perPage=" + pageSize + "&from=" + encoded(from) + "&to=" + encoded(to)
                + cursor);
    }

    @Override
    public PaystackReply listRefunds(String from, String to, int page, int pageSize) {
        return get("/refund?perPage=" + pageSize + "&page=" + page + "&from=" + encoded(from) + "&to=" + encoded(to));
    }

    @Override
    public PaystackReply verify(String reference) {
        return get("/transaction/verify/" + reference);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private PaystackReply get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
                .header("Authorization", "Bearer " + settings.secretKey())
                .timeout(settings.readTimeout())
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return PaystackReply.of(response.statusCode(), Optional.empty(), response.body());
        } catch (IOException e) {
            throw new GatewayUnavailable("no answer from paystack", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
