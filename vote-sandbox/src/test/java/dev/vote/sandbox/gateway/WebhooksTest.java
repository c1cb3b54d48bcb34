package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private final MovableClock clock = new MovableClock();
    private Receiver receiver;
    private PaystackStandIn standIn;

    @BeforeEach
    void start() throws IOException {
        receiver = new Receiver();
        standIn = PaystackStandIn.start(StandInSettings.defaults()
                .clock(clock)
                .webhookUrl(receiver.url())
                .retrySchedule(RetrySchedule.live()));
        standIn.charges().open(ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"));
    }

    @AfterEach
    void stop() {
        standIn.close();
        receiver.close();
    }

    @Test
    void aPaymentIsAnnouncedAndSigned() {
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 1);
        Receiver.Received webhook = receiver.received().get(0);
        assertThat(webhook.signedBy(StandInSettings.SANDBOX_SECRET)).isTrue();
        assertThat(webhook.json().path("event").asText()).isEqualTo("charge.success");
        assertThat(webhook.json().at("/data/status").asText()).isEqualTo("success");
        assertThat(webhook.reference()).isEqualTo("V-1");
    }

    @Test
    void aFailureIsNotAnnounced() {
        standIn.charges().decline("V-1");
        standIn.charges().pay("V-1");

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().get(0).json().path("event").asText()).isEqualTo("charge.success");
    }

    @Test
    void whatIsNotAcknowledgedComesAgainByScheduleWithTheSameBytes() {
        receiver.refuse(2);
        standIn.charges().pay("V-1");

        await().until(() -> logged(1));
        clock.move(Duration.ofMinutes(3));
        await().until(() -> logged(2));
        clock.move(Duration.ofMinutes(3));
        await().until(() -> standIn.webhooks().log().get(0).acknowledged());
        assertThat(receiver.received()).hasSize(3);
        assertThat(receiver.received())
                .extracting(Receiver.Received::text)
                .containsOnly(receiver.received().get(0).text());
    }

    @Test
    void theGatewayGivesUpAfter72Hours() {
        receiver.refuse(1_000);
        standIn.charges().pay("V-1");

        for (int attempt = 1; attempt <= 76; attempt++) {
            int expected = attempt;
            await().pollInterval(Duration.ofMillis(2)).until(() -> logged(expected));
            clock.move(Duration.ofHours(1));
        }
        assertThat(standIn.webhooks().log().get(0).note()).isEqualTo("given up");
        assertThat(receiver.received()).hasSize(76);
    }

    @Test
    void aReceiverThatIsDownIsTriedAgain() throws IOException {
        URI gone = receiver.url();
        receiver.close();
        standIn.charges().pay("V-1");

        await().until(() -> logged(1));
        assertThat(standIn.webhooks().log().get(0).status()).isZero();
        assertThat(standIn.webhooks().url()).contains(gone);
        try (Receiver back = new Receiver()) {
            standIn.webhookUrl(back.url());
            clock.move(Duration.ofMinutes(3));
            await().until(() -> back.received().size() == 1);
        }
    }

    @Test
    void aWebhookIsSentAgainOnDemand() {
        standIn.charges().pay("V-1", Payment.asAsked().withoutWebhook());
        standIn.webhooks().resend(standIn.charges().get("V-1"), 8, true);

        await().until(() -> receiver.received().size() == 8);
    }

    private boolean logged(int attempt) {
        return !standIn.webhooks().log().isEmpty()
                && standIn.webhooks().log().get(0).attempt() == attempt;
    }
}
