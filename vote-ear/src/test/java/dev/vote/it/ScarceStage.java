package dev.vote.it;

import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.database.DistantDatabase;
import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.RetrySchedule;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.server.ApplicationServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A server with few connections, a short queue, and a line to its database that can be made long; for one test class. */
final class ScarceStage implements AutoCloseable {

    static final int QUEUE = 40;
    static final int CONNECTIONS = 8;
    static final int VOTES = 2;
    static final Duration GATEWAY_TIMEOUT = Duration.ofSeconds(4);
    static final Duration LOCK_TIMEOUT = Duration.ofSeconds(3);
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration ORDERS_AGAIN = Duration.ofSeconds(30);
    private static final int BUYERS = 6;

    private final OwnServer place = new OwnServer("it-scarce");
    private final EmbeddedDatabase database = SandboxDatabase.temporary();
    private final DistantDatabase line = DistantDatabase.of(database);
    private final PaystackStandIn gateway = PaystackStandIn.start(StandInSettings.defaults()
            .retrySchedule(RetrySchedule.of(600, Duration.ofSeconds(1)))
            .webhookUrl(URI.create(place.address() + "/api/webhooks/paystack")));
    private ApplicationServer server;

    private ScarceStage() {
        Stage.moveTo(database);
    }

    static ScarceStage build() {
        ScarceStage stage = new ScarceStage();
        try {
            stage.server = stage.place.start(stage.gateway, settings(), stage.line);
            stage.awaitAnswer();
            return stage;
        } catch (RuntimeException | Error e) {
            stage.close();
            throw e;
        }
    }

    private static Map<String, String> settings() {
        return Map.of(
                "vote.db.pool-size", Integer.toString(CONNECTIONS),
                "vote.settlement.queue-capacity", Integer.toString(QUEUE),
                "vote.settlement.lock-timeout", LOCK_TIMEOUT.toString(),
                "vote.settlement.patience", PATIENCE.toString(),
                "vote.paystack.read-timeout", GATEWAY_TIMEOUT.toString(),
                "vote.recheck.ages", ages(),
                "vote.metrics.token", Stage.METRICS_TOKEN);
    }

    /** Every ten seconds for five minutes. */
    private static String ages() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(i -> Duration.ofSeconds(10L * i).toString())
                .collect(Collectors.joining(","));
    }

    void awaitAnswer() {
        server.awaitAnswer(BOOT);
    }

    ApplicationServer server() {
        return server;
    }

    PaystackStandIn gateway() {
        return gateway;
    }

    SandboxDatabase database() {
        return database;
    }

    /** How long each packet to the database takes. */
    void distance(Duration delay) {
        line.delay(delay);
    }

    HttpResponse<String> get(String path, String... headers) {
        return Http.get(place.address() + path, headers);
    }

    HttpResponse<String> order(Contest contest) {
        return Bought.orderAt(place.address() + "/api/payments", contest, "C1", VOTES);
    }

    /** Payments that wait at the gateway, as soon as orders are taken. */
    List<String> buy(Contest contest, int count) {
        await().atMost(ORDERS_AGAIN).until(() -> order(contest).statusCode() == 201);
        return Stream.generate(() -> contest)
                .limit((count + BUYERS - 1) / BUYERS)
                .map(each -> Burst.of(IntStream.range(0, BUYERS).boxed().toList(), i -> order(each)))
                .flatMap(burst -> burst.answers().stream())
                .map(bought ->
                        Json.read(bought.answer().body()).get("reference").asText())
                .limit(count)
                .toList();
    }

    /** The gateway's own webhook, made by hand, so that its answer is seen. */
    HttpResponse<String> deliver(String reference) {
        return Webhook.paid(reference, VOTES * Contest.PRICE_MINOR).deliverTo(place.address());
    }

    Scrape metrics() {
        return new Scrape(get("/api/metrics", "Authorization", "Bearer " + Stage.METRICS_TOKEN)
                .body());
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        gateway.close();
        line.close();
        Stage.returnToItsDatabase();
        database.close();
    }
}
