package dev.vote.payment.reconciliation;

/**
 * What came of looking at some payments one by one.
 *
 * @param agreed how many agree, perhaps after they were settled
 * @param settled how many were moved by what the gateway said
 * @param differences how many don't agree
 * @param unanswered how many were left out, because there was no usable answer again and again
 */
public record Looks(long agreed, long settled, long differences, long unanswered) {

    static final Looks NONE = new Looks(0, 0, 0, 0);
    static final Looks SETTLED = new Looks(0, 1, 0, 0);
    static final Looks UNANSWERED = new Looks(0, 0, 0, 1);

    Looks and(Looks more) {
        return new Looks(
                agreed + more.agreed,
                settled + more.settled,
                differences + more.differences,
                unanswered + more.unanswered);
    }
}
