package dev.vote.sandbox.gateway;

/**
 * What can go wrong. A rule's {@code where} names an event for {@code WEBHOOK_*} ({@code charge.success}), an
 * {@link Endpoint} for {@code API_*} and for what happens at initialise, {@code pay} for the kinds that bend a payment while it is made, and either an
 * endpoint or an event for the kinds that bend the data while it is told; of those, each row of a list counts as one time. For
 * {@code LIST_*} it is the endpoint of a list.
 */
public enum FaultKind {
    /** The event waits for {@code delay} (default 5 s by the stand-in's clock) before its first attempt. */
    WEBHOOK_DELAY(Stage.EVENT),
    /** The event is never sent, nor retried. */
    WEBHOOK_DROP(Stage.EVENT),
    /** The event is sent {@code count} times (default 2), at once if {@code parallel}, else one after the other. */
    WEBHOOK_DUPLICATE(Stage.EVENT),
    /** The event is held until the next one was delivered. */
    WEBHOOK_REORDER(Stage.EVENT),
    /** The event is sent now and again after {@code delay} (default 2 h by the stand-in's clock). */
    WEBHOOK_REPLAY_LATE(Stage.EVENT),

    /** The attempt is signed with a key that nobody has. */
    WEBHOOK_WRONG_SIGNATURE(Stage.ATTEMPT),
    /** The attempt is signed with the previous secret key; it still counts as sent. */
    WEBHOOK_OLD_SIGNATURE(Stage.ATTEMPT),
    /** One byte of the body is changed after it was signed. */
    WEBHOOK_ALTERED_BYTE(Stage.ATTEMPT),
    /** A well signed event of a name that is not documented ({@code text}) goes in the place of the real one. */
    WEBHOOK_UNKNOWN_EVENT(Stage.ATTEMPT),
    /** Well signed bytes that are no JSON go in the place of the real ones. */
    WEBHOOK_NON_JSON(Stage.ATTEMPT),
    /** The well signed body is padded to 1 MiB. */
    WEBHOOK_OVERSIZED(Stage.ATTEMPT),
    /** The body is sent in chunks, without a Content-Length; it still counts as sent. */
    WEBHOOK_CHUNKED(Stage.ATTEMPT),

    /** The answer comes after {@code delay} (default 2 s of real time). */
    API_DELAY(Stage.API),
    /** The call has its effect, then no answer for {@code delay} (default 30 s of real time), then the socket closes. */
    API_TIMEOUT_AFTER_CREATE(Stage.API),
    /** 429 and no effect; with {@code Retry-After} when {@code retryAfter} is given. */
    API_STATUS_429(Stage.API),
    /** {@code status} (default 502), an HTML body, and no effect. */
    API_STATUS_5XX(Stage.API),
    /** The call has its effect, then the socket is reset in the middle of the answer. */
    API_RESET(Stage.API),
    /** No effect, no answer for {@code delay} (default 30 s of real time), then the socket closes. */
    API_HANG(Stage.API),

    /** At initialise: the charge's id is above 2^53 or above 2^63. */
    HUGE_ID(Stage.OPEN),
    /** At initialise: the charge is paid and its webhook sent before the answer leaves. */
    PAID_BEFORE_INITIALIZE_RETURNS(Stage.OPEN),

    /** {@code amount} is less than was asked for, by {@code amountMinor} (default 100). */
    AMOUNT_BELOW(Stage.PAY),
    /** {@code amount} and {@code requested_amount} are more than was asked for, by {@code amountMinor} (default 100). */
    AMOUNT_ABOVE(Stage.PAY),
    /** {@code amount} holds a fee on top ({@code amountMinor}, default 100); {@code requested_amount} is as asked for. */
    FEE_ON_TOP(Stage.PAY),
    /** The charge is paid in another currency ({@code text}, default GHS, or NGN for GHS). */
    OTHER_CURRENCY(Stage.PAY),
    /** The charge belongs to the other domain: live instead of test. */
    OTHER_DOMAIN(Stage.PAY),
    /** The charge fails now and succeeds by itself after {@code delay} (default 2 s by the stand-in's clock). */
    SUCCESS_AFTER_FAILURE(Stage.PAY),

    /** The data names another reference ({@code text}, default the reference with an appended {@code .other}). */
    OTHER_REFERENCE(Stage.DATA),
    /** The data has this {@code text} for a status (default {@code reversal pending}). */
    UNKNOWN_STATUS(Stage.DATA),
    /**
     * Every field whose shape varies at Paystack gets a seeded choice of its variants, error answers too; new charges get
     * huge ids. The choice depends on seed, charge and place only.
     */
    SHAPE_VARIANT(Stage.DATA),

    /**
     * Rows have come in since the page before was read: a page of a list after the first one begins {@code count} (default 1) rows
     * earlier, so that these are read twice.
     */
    LIST_SHIFTS(Stage.LIST);

    /** When a kind takes hold; each stage asks only for its own kinds. */
    enum Stage {
        EVENT,
        ATTEMPT,
        API,
        OPEN,
        PAY,
        DATA,
        LIST
    }

    private final Stage stage;

    FaultKind(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }
}
