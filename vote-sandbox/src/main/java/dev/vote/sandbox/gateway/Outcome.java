package dev.vote.sandbox.gateway;

import java.time.Instant;
import java.util.Optional;

/**
 * What the payer's bank made of a charge so far.
 *
 * @param amountMinor what was taken (before a payment: what was asked for), in minor units
 * @param requestedAmountMinor what the gateway says it was asked for, in minor units
 * @param domain {@code test} or {@code live}
 * @param card the number of the card that was tried last; empty for none
 * @param gatewayResponse the bank's words
 * @param paidAt when it was paid
 */
public record Outcome(
        long amountMinor,
        long requestedAmountMinor,
        String currency,
        String domain,
        String card,
        String gatewayResponse,
        Optional<Instant> paidAt) {

    static Outcome none(ChargeRequest request, String domain) {
        return new Outcome(
                request.amountMinor(),
                request.amountMinor(),
                request.currency(),
                domain,
                "",
                "The transaction was not completed",
                Optional.empty());
    }

    Outcome refused(String triedCard, String words) {
        return new Outcome(amountMinor, requestedAmountMinor, currency, domain, triedCard, words, Optional.empty());
    }

    Outcome paid(Payment payment, Instant now) {
        return new Outcome(
                payment.amountMinor().orElse(amountMinor),
                payment.requestedAmountMinor().orElse(requestedAmountMinor),
                payment.currency().orElse(currency),
                payment.domain().orElse(domain),
                payment.card(),
                "Successful",
                Optional.of(payment.paidAt().orElse(now)));
    }
}
