package dev.vote.payment.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.payment.inquiry.PaymentDossier;
import java.time.Instant;
import java.util.Optional;

/**
 * A dispute with all that is known of its payment.
 *
 * @param refundedAt when all of the money went back because we wanted it: that is the answer
 * @param isOverdue whether it waited for us until a moment that is past
 */
public record DisputeDossier(Dispute dispute, PaymentDossier about, Optional<Instant> refundedAt, boolean isOverdue) {}
