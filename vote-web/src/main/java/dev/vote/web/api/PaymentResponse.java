package dev.vote.web.api;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment as its buyer sees it.
 *
 * @param contest its slug
 * @param contestant the code
 * @param amountMinor a hundred to the unit in every currency
 * @param authorizationUrl where it is paid, while it is open and votes are sold
 */
public record PaymentResponse(
        String reference,
        PaymentStatus status,
        String contest,
        String contestant,
        long votes,
        long amountMinor,
        String currency,
        Optional<Instant> creditedAt,
        Optional<String> authorizationUrl) {

    static PaymentResponse of(Payment payment, String contest, String contestant, boolean onSale) {
        boolean payable = payment.getStatus() == PaymentStatus.OPEN && onSale;
        return new PaymentResponse(
                payment.getReference().value(),
                payment.getStatus(),
                contest,
                contestant,
                payment.getVotes(),
                payment.getPrice().amountMinor(),
                payment.getPrice().currencyCode(),
                payment.getCreditedAt(),
                payable ? payment.getAuthorizationUrl() : Optional.empty());
    }
}
