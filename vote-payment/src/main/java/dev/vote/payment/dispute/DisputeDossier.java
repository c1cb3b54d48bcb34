package dev.vote.payment.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.payment.inquiry.PaymentDossier;

/**
 * A dispute with all that is known of its payment.
 *
 * @param isOverdue whether it waited for us until a moment that is past
 */
public record DisputeDossier(Dispute dispute, PaymentDossier about, boolean isOverdue) {}
