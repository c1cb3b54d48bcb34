package dev.vote.payment.checkout;

/** Why an order can't be taken. Nothing was stored. */
public enum Refusal {
    UNKNOWN_CONTEST,
    UNKNOWN_CONTESTANT,
    UNKNOWN_PACKAGE,
    /** not yet, no longer, or not for the moment */
    CONTEST_NOT_OPEN,
    CONTESTANT_WITHDRAWN,
    /** the buyer was shown another rule for payments after the close, or another close */
    LATE_RULE_CHANGED,
    /** neither votes nor a package, or both */
    VOTES_OR_PACKAGE,
    /** below 1 or above the contest's limit */
    VOTES_OUT_OF_RANGE,
    INVALID_EMAIL,
    /** the gateway takes nothing so small; the limit is in {@link CheckoutRefused#getLimit} */
    AMOUNT_TOO_SMALL,
    /** the gateway doesn't take the contest's currency */
    CURRENCY_NOT_TAKEN,
    INVALID_IDEMPOTENCY_KEY,
    /** the key was used for a different order before */
    IDEMPOTENCY_KEY_REUSED
}
