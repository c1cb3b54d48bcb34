package dev.vote.payment.checkout;

import dev.vote.domain.VoteException;

/** An order that can't be taken as it is. The caller can put it right, or choose something else. */
public class CheckoutRefused extends VoteException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String limit;

    public CheckoutRefused(Refusal refusal) {
        this(refusal, "");
    }

    /** @param limit the bound that was missed, for people: {@code 10000} votes, or {@code NGN 50.00} */
    public CheckoutRefused(Refusal refusal, String limit) {
        super("order refused: " + refusal);
        this.refusal = refusal;
        this.limit = limit;
    }

    public Refusal getRefusal() {
        return refusal;
    }

    /** Empty where there is no bound to name. */
    public String getLimit() {
        return limit;
    }
}
