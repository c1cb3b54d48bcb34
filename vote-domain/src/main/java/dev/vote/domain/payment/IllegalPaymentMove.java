package dev.vote.domain.payment;

import dev.vote.domain.VoteException;

/** A payment was asked to move where its status doesn't lead: a fault in the program, so nothing of it is kept. */
public class IllegalPaymentMove extends VoteException {

    private static final long serialVersionUID = 1L;

    public IllegalPaymentMove(Reference reference, PaymentStatus from, PaymentStatus to) {
        super("payment " + reference + " can't become " + to + " from " + from);
    }
}
