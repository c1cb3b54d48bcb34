package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.RetrySchedule;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.server.ApplicationServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The server is killed between the gateway's success and our credit. A server of its own: the shared one must live. */
class CrashIT {

    private static final int PAYMENTS = 60;
    private static final int VOTES = 2;
    private static final Duration BOOT = Duration.ofMinutes(2);

    private final OwnServer server = new OwnServer("it-crash");

    @Test
    void whatWasPaidWhileTheServerWasKilledIsCreditedOnceAfterTheRestart() {
        try (PaystackStandIn gateway = PaystackStandIn.start(StandInSettings.defaults()
                .retrySchedule(RetrySchedule.of(60, Duration.ofSeconds(1)))
                .webhookUrl(URI.create(server.address() + "/api/webhooks/paystack")))) {
            ApplicationServer first = start(gateway);
            Contest contest = Contest.open(1);
            List<String> references = buy(contest);

            payUntilKilled(gateway, references, contest, first);
            assertThat(contest.votesOf("C1"))
                    .as("some that were paid before the kill are not credited")
                    .isLessThan((PAYMENTS / 2L + 1) * VOTES);

            try (ApplicationServer second = start(gateway)) {
                await().atMost(Duration.ofMinutes(1)).until(() -> contest.votesOf("C1") >= (long) PAYMENTS * VOTES);
                await().during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> contest.votesOf("C1") == (long) PAYMENTS * VOTES);
                assertThat(second.isRunning()).isTrue();
                assertThat(contest.votesOf("C1")).isEqualTo((long) PAYMENTS * VOTES);
                Audit.holds();
            }
        }
    }

    private List<String> buy(Contest contest) {
        return IntStream.range(0, PAYMENTS)
                .mapToObj(i ->
                        Bought.votesAt(server.address(), contest, "C1", VOTES).reference())
                .toList();
    }

    /** Half with webhooks, half in secret; the server dies in the middle of it. */
    private static void payUntilKilled(
            PaystackStandIn gateway, List<String> references, Contest contest, ApplicationServer server) {
        for (int i = 0; i < references.size(); i++) {
            Payment payment = Payment.asAsked();
            gateway.charges().pay(references.get(i), i % 2 == 0 ? payment : payment.withoutWebhook());
            if (i == references.size() / 2) {
                await().until(() -> contest.votesOf("C1") > 0);
                server.kill();
            }
        }
    }

    private ApplicationServer start(PaystackStandIn gateway) {
        ApplicationServer started = server.start(gateway, Map.of());
        started.awaitAnswer(BOOT);
        return started;
    }
}
