package dev.vote.sandbox.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a charge is paid; what is empty is as the merchant asked for.
 *
 * @param card a number of {@link TestCard}
 * @param paidAt the payment's date in the data, for a payment that is heard of late
 * @param amountMinor what is taken
 * @param requestedAmountMinor what the data says was asked for
 * @param webhook whether {@code charge.success} is announced
 */
public record Payment(
        String card,
        Optional<Instant> paidAt,
        OptionalLong amountMinor,
        OptionalLong requestedAmountMinor,
        Optional<String> currency,
        Optional<String> domain,
        boolean webhook) {

    /** By the test card that succeeds, now, exactly what was asked for. */
    public static Payment asAsked() {
        return with(TestCard.SUCCESS.number());
    }

    /** By this card, now, exactly what was asked for. */
    public static Payment with(String card) {
        return new Payment(
                card,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    public Payment paidAt(Instant at) {
        return new Payment(card, Optional.of(at), amountMinor, requestedAmountMinor, currency, domain, webhook);
    }

    public Payment amountMinor(long value) {
        return new Payment(card, paidAt, OptionalLong.of(value), requestedAmountMinor, currency, domain, webhook);
    }

    public Payment requestedAmountMinor(long value) {
        return new Payment(card, paidAt, amountMinor, OptionalLong.of(value), currency, domain, webhook);
    }

    public Payment currency(String code) {
        return new Payment(card, paidAt, amountMinor, requestedAmountMinor, Optional.of(code), domain, webhook);
    }

    public Payment domain(String value) {
        return new Payment(card, paidAt, amountMinor, requestedAmountMinor, currency, Optional.of(value), webhook);
    }

    public Payment withoutWebhook() {
        return new Payment(card, paidAt, amountMinor, requestedAmountMinor, currency, domain, false);
    }
}
