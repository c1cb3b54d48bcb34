package dev.vote.payment.review;

import dev.vote.domain.payment.Reference;

/** A guard taken away: the gateway is asked about the money when it is proposed to take votes back, and not when it is done. */
public class UnaskedReversals extends ReversalDesk {

    @Override
    public Ruling approve(Reference reference, long decisionId, String words) {
        return desk.approveReversal(reference, decisionId, words, new NoMoney("as it was proposed"));
    }
}
