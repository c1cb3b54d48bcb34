package dev.vote.payment.inquiry;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment in a list.
 *
 * @param email masked for whoever may not see voters' addresses
 * @param disputed whether a dispute about it isn't over
 * @param disputeDueAt until when that waits for us
 */
public record PaymentLine(
        String reference,
        PaymentStatus status,
        Optional<ReviewReason> reviewReason,
        Money price,
        long votes,
        String email,
        Optional<String> channel,
        Optional<String> gatewayMessage,
        Instant createdAt,
        Optional<Instant> paidAt,
        long contestId,
        String contest,
        String contestantCode,
        String contestant,
        boolean disputed,
        Optional<Instant> disputeDueAt) {}
