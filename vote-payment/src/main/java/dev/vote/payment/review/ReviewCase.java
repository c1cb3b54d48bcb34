package dev.vote.payment.review;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.inquiry.PaymentDossier;
import java.util.Optional;

/** A payment on the desk, with all that is known of it, and the proposal that waits for its answer. */
public record ReviewCase(PaymentDossier dossier, Optional<Proposal> proposal) {

    /** Whether there is still something to decide. */
    public boolean isOpen() {
        return dossier.payment().getStatus() == PaymentStatus.REVIEW;
    }
}
