package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookFaultsTest {

    private static final String OLD_KEY = "sk_test_before";

    private final MovableClock clock = new MovableClock();
    private Receiver receiver;
    private PaystackStandIn standIn;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = PaystackStandIn.start(StandInSettings.defaults()
                .clock(clock)
                .webhookUrl(receiver.url())
                .previousSecret(OLD_KEY)
                .retrySchedule(RetrySchedule.live()));
        for (String reference : List.of("V-1", "V-2")) {
            standIn.charges().open(ChargeRequest.of(reference, "ada@example.com", 10_000, "NGN"));
        }
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    @Test
    void aDroppedEventNeverComes() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_DROP).times(1));
        standIn.charges().pay("V-1");
        standIn.charges().pay("V-2");

        await().until(() -> receiver.received().size() == 1);
        clock.move(Duration.ofHours(100));
        assertThat(receiver.received()).extracting(Receiver.Received::reference).containsExactly("V-2");
        assertThat(standIn.webhooks().log()).anyMatch(it -> it.fault().equals("WEBHOOK_DROP") && it.attempt() == 0);
    }

    @Test
    void aDelayedEventWaitsForTheClock() {
        standIn.faults()
                .add(FaultRule.of(FaultKind.WEBHOOK_DELAY)
                        .delay(Duration.ofMinutes(10))
                        .on("V-1"));
        standIn.charges().pay("V-1");
        standIn.charges().pay("V-2");

        await().until(() -> receiver.received().size() == 1);
        clock.move(Duration.ofMinutes(10));
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(Receiver.Received::reference)
                .containsExactly("V-2", "V-1"));
    }

    @Test
    void aDuplicatedEventComesAsOftenAsSaid() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_DUPLICATE).count(20).parallel());
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 20);
    }

    @Test
    void duplicatesOneAfterTheOtherComeToo() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_DUPLICATE).count(3));
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 3);
    }

    @Test
    void aReorderedEventComesAfterTheNextOne() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_REORDER).times(1));
        standIn.charges().pay("V-1");
        standIn.charges().pay("V-2");

        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(Receiver.Received::reference)
                .containsExactly("V-2", "V-1"));
    }

    @Test
    void aReplayComesHoursLaterWithTheSameBytes() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_REPLAY_LATE).delay(Duration.ofHours(5)));
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 1);
        clock.move(Duration.ofHours(5));
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().get(1).body())
                .isEqualTo(receiver.received().get(0).body());
    }

    @ParameterizedTest
    @EnumSource(names = {"WEBHOOK_WRONG_SIGNATURE", "WEBHOOK_ALTERED_BYTE"})
    void aForgedAttemptIsNotSignedByOurKeyAndTheTrueOneFollows(FaultKind kind) {
        Receiver.Received forged = firstOf(kind);

        assertThat(forged.signedBy(StandInSettings.SANDBOX_SECRET)).isFalse();
        assertThat(forged.json().path("event").asText()).isEqualTo("charge.success");
    }

    @ParameterizedTest
    @EnumSource(names = {"WEBHOOK_UNKNOWN_EVENT", "WEBHOOK_NON_JSON", "WEBHOOK_OVERSIZED"})
    void aStrangeAttemptIsWellSignedAndTheTrueOneFollows(FaultKind kind) {
        assertThat(firstOf(kind).signedBy(StandInSettings.SANDBOX_SECRET)).isTrue();
    }

    @Test
    void strangeAttemptsAreStrange() {
        assertThat(firstOf(FaultKind.WEBHOOK_NON_JSON).json().isMissingNode()).isTrue();
    }

    @Test
    void anOversizedAttemptHasOneMebibyte() {
        assertThat(firstOf(FaultKind.WEBHOOK_OVERSIZED).body()).hasSize(1 << 20);
    }

    @Test
    void anOldSignatureIsOfThePreviousKeyAndCounts() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_OLD_SIGNATURE));
        standIn.charges().pay("V-1");

        await().until(() -> standIn.webhooks().log().stream().anyMatch(Delivery::acknowledged));
        assertThat(receiver.received().get(0).signedBy(OLD_KEY)).isTrue();
        assertThat(standIn.webhooks().log().get(0).note()).isEqualTo("done");
    }

    @Test
    void aChunkedBodyHasNoLength() {
        standIn.faults().add(FaultRule.of(FaultKind.WEBHOOK_CHUNKED));
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).contentLength()).isEmpty();
        assertThat(receiver.received().get(0).signedBy(StandInSettings.SANDBOX_SECRET))
                .isTrue();
    }

    private Receiver.Received firstOf(FaultKind kind) {
        standIn.faults().add(FaultRule.of(kind).at("charge.success").times(1));
        standIn.charges().pay("V-1");
        await().until(() ->
                standIn.webhooks().log().stream().anyMatch(it -> it.note().startsWith("again")));
        clock.move(Duration.ofMinutes(3));
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received().get(1).reference()).isEqualTo("V-1");
        assertThat(receiver.received().get(1).signedBy(StandInSettings.SANDBOX_SECRET))
                .isTrue();
        return receiver.received().get(0);
    }
}
