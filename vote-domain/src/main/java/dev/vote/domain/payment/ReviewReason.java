package dev.vote.domain.payment;

/** Why money that was taken was not credited at once. */
public enum ReviewReason {
    WRONG_AMOUNT,
    WRONG_CURRENCY,
    /** test money for a live payment, or the other way round */
    WRONG_MODE,
    PAID_AFTER_CLOSE,
    /** paid although another attempt had taken its place, so the voter may have paid twice */
    REPLACED,
    /** taken and given back before we heard of it */
    REVERSED_AT_GATEWAY;

    /** Whether the money itself was as ordered: the mode, the currency and the amount. */
    public boolean isAsOrdered() {
        return switch (this) {
            case PAID_AFTER_CLOSE, REPLACED -> true;
            case WRONG_AMOUNT, WRONG_CURRENCY, WRONG_MODE, REVERSED_AT_GATEWAY -> false;
        };
    }
}
