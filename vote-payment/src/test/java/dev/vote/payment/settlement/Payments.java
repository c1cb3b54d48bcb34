package dev.vote.payment.settlement;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Purchase;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.payment.ReviewReason;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Payments in every state: ten votes for NGN 500.00 in contest 1, bought at noon. */
public final class Payments {

    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    public static final long AMOUNT_MINOR = 50_000;

    private Payments() {}

    public static Payment open() {
        Purchase purchase = new Purchase(
                1,
                2,
                OptionalLong.empty(),
                10,
                Money.of(AMOUNT_MINOR, "NGN"),
                new EmailAddress("voter@example.com"),
                1);
        return Payment.open(Reference.random(), "paystack", purchase, NOON, NOON.plusSeconds(60));
    }

    public static Payment credited() {
        Payment payment = open();
        payment.credit(NOON, NOON);
        return payment;
    }

    public static Payment failed() {
        Payment payment = open();
        payment.fail("Declined");
        return payment;
    }

    public static Payment expired() {
        Payment payment = open();
        payment.expire();
        return payment;
    }

    public static Payment dismissed() {
        Payment payment = inReview();
        payment.dismiss();
        return payment;
    }

    public static Payment in(PaymentStatus status) {
        return switch (status) {
            case OPEN -> open();
            case CREDITED -> credited();
            case FAILED -> failed();
            case EXPIRED -> expired();
            case REVIEW -> inReview();
            case DISMISSED -> dismissed();
            case REVERSED -> reversed();
        };
    }

    private static Payment reversed() {
        Payment payment = credited();
        payment.reverse(Optional.empty());
        return payment;
    }

    public static Payment inReview() {
        Payment payment = open();
        payment.review(ReviewReason.WRONG_AMOUNT, NOON);
        return payment;
    }
}
