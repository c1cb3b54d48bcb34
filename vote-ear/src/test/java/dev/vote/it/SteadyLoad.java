package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vote.sandbox.gateway.Charge;
import dev.vote.sandbox.gateway.Payment;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Voters who order and pay without a pause, while something else happens. They pay while the server is down, too: some are always
 * on the gateway's page. Some payments are announced by several webhooks at once, and some by none.
 */
final class SteadyLoad {

    static final int CONTESTANTS = 5;
    static final int VOTES = 2;

    private static final int BUYERS = 6;
    private static final int ON_THE_GATEWAYS_PAGE = 240;
    private static final int CROWD = 120;
    private static final Duration CROWD_GATHERS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_ORDERS = Duration.ofMillis(50);
    private static final Duration BETWEEN_PAYMENTS = Duration.ofMillis(100);
    private static final Duration LAST_ORDER = Duration.ofSeconds(90);
    private static final int COPIES = 4;

    private final CrashStage stage;
    private final Contest contest;
    private final Random fates;
    private final BlockingQueue<String> onTheGatewaysPage = new ArrayBlockingQueue<>(ON_THE_GATEWAYS_PAGE);
    private final ScheduledExecutorService voters = Executors.newScheduledThreadPool(BUYERS + 1);

    /** @param seed decides the fates of the payments */
    SteadyLoad(CrashStage stage, Contest contest, long seed) {
        this.stage = stage;
        this.contest = contest;
        this.fates = new Random(seed);
    }

    /** Afterwards nobody orders or pays any more. */
    void during(Runnable events) {
        try {
            for (int i = 0; i < BUYERS; i++) {
                voters.scheduleWithFixedDelay(this::order, i, BETWEEN_ORDERS.toMillis(), TimeUnit.MILLISECONDS);
            }
            Future<?> payer =
                    voters.scheduleAtFixedRate(this::pay, 0, BETWEEN_PAYMENTS.toMillis(), TimeUnit.MILLISECONDS);
            events.run();
            assertThat(payer.isDone()).as("nobody paid any more").isFalse();
        } finally {
            end();
        }
    }

    /** Returns once so many are on the gateway's page that somebody pays while the server is down. */
    void awaitCrowd() {
        await().atMost(CROWD_GATHERS).until(() -> onTheGatewaysPage.size() >= CROWD);
    }

    /** Whoever gets no answer, or another one than hoped for, gives up. */
    private void order() {
        if (onTheGatewaysPage.remainingCapacity() > 0) {
            answer().filter(answer -> answer.statusCode() == 201)
                    .map(answer -> Json.read(answer.body()))
                    .filter(payment -> payment.hasNonNull("authorizationUrl"))
                    .map(payment -> payment.get("reference"))
                    .map(JsonNode::asText)
                    .ifPresent(onTheGatewaysPage::offer);
        }
    }

    private Optional<HttpResponse<String>> answer() {
        try {
            return Optional.of(Bought.orderAt(stage.address() + "/api/payments", contest, contestant(), VOTES));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String contestant() {
        return "C" + (1 + ThreadLocalRandom.current().nextInt(CONTESTANTS));
    }

    /** One in four isn't announced, and one in four too often. */
    private void pay() {
        String reference = onTheGatewaysPage.poll();
        if (reference == null) {
            return;
        }
        switch (fates.nextInt(4)) {
            case 0 -> stage.gateway().charges().pay(reference, Payment.asAsked().withoutWebhook());
            case 1 -> {
                Charge charge = stage.gateway().charges().pay(reference);
                stage.gateway().webhooks().resend(charge, COPIES - 1, true);
            }
            default -> stage.gateway().charges().pay(reference);
        }
    }

    private void end() {
        voters.shutdown();
        try {
            assertThat(voters.awaitTermination(LAST_ORDER.toSeconds(), TimeUnit.SECONDS))
                    .as("the last order was answered")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
