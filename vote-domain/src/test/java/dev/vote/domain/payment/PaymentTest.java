package dev.vote.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.money.Money;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Payment payment = Payment.open(
            Reference.random(),
            "paystack",
            new Purchase(1, 2, OptionalLong.of(3), 10, Money.of(45_000, "NGN"), new EmailAddress("a@example.com"), 1),
            NOON,
            NOON.plusSeconds(60));

    @Test
    void creditingEndsTheAsking() {
        payment.credit(NOON.plusSeconds(5), NOON.plusSeconds(9));

        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CREDITED);
        assertThat(payment.getPaidAt()).contains(NOON.plusSeconds(5));
        assertThat(payment.getCreditedAt()).contains(NOON.plusSeconds(9));
        assertThat(payment.getNextCheckAt()).isEmpty();
    }

    @Test
    void creditingTwiceIsRefused() {
        payment.credit(NOON, NOON);

        assertThatThrownBy(() -> payment.credit(NOON, NOON)).isInstanceOf(IllegalPaymentMove.class);
    }

    @Test
    void aFailedPaymentIsStillAskedAboutAndStillCredited() {
        payment.fail("Declined");

        assertThat(payment.getNextCheckAt()).isPresent();
        payment.credit(NOON, NOON);
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CREDITED);
    }

    @Test
    void aLongMessageOfTheGatewayIsCutToWhatTheColumnHolds() {
        payment.fail("x".repeat(5_000));

        assertThat(payment.getGatewayMessage().orElseThrow()).hasSize(200);
    }

    @Test
    void whatIsDismissedIsNeverCreditedAfterwards() {
        payment.review(ReviewReason.WRONG_AMOUNT, NOON);
        payment.dismiss();

        assertThat(payment.getReviewReason()).contains(ReviewReason.WRONG_AMOUNT);
        assertThatThrownBy(() -> payment.credit(NOON, NOON)).isInstanceOf(IllegalPaymentMove.class);
    }

    @Test
    void onlyAPaymentInReviewIsDismissed() {
        assertThatThrownBy(payment::dismiss).isInstanceOf(IllegalPaymentMove.class);
    }

    @Test
    void theChannelIsTheLastOneThatWasTold() {
        payment.paidThrough("ussd");
        payment.paidThrough(" ");

        assertThat(payment.getChannel()).contains("ussd");
    }

    @Test
    void aLongChannelIsCutToWhatTheColumnHolds() {
        payment.paidThrough("x".repeat(500));

        assertThat(payment.getChannel().orElseThrow()).hasSize(40);
    }

    @Test
    void thePurchaseIsGivenBackAsItWasBought() {
        assertThat(payment.getPurchase().packageId()).hasValue(3);
        assertThat(payment.getPurchase().price()).isEqualTo(Money.of(45_000, "NGN"));
    }
}
