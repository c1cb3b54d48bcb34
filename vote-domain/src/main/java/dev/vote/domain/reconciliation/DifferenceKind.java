package dev.vote.domain.reconciliation;

/** How a payment of ours and the gateway's own word about it differ. */
public enum DifferenceKind {
    /** the gateway took money by a reference like ours, and we have no such payment */
    THEIRS_ONLY,
    /** we sent a voter to the gateway's page, or think that money was taken, and the gateway knows nothing of it */
    OURS_ONLY,
    /** votes were counted, and the gateway doesn't say that it took money */
    CREDITED_WITHOUT_PROOF,
    /** credited, and the gateway took less, or was asked for another amount */
    AMOUNT,
    /** credited, and the gateway took another currency */
    CURRENCY,
    /** credited, and it is test money where live money is asked for, or the other way round */
    MODE,
    /** credited, and by the gateway's clock paid at another time than we have, or too late */
    TIME,
    /** the gateway says that it took the money or gave it back, and ours is in a state that doesn't fit */
    STATE,
    /** two attempts at one purchase were both paid, and the money of neither went back */
    PAID_TWICE
}
