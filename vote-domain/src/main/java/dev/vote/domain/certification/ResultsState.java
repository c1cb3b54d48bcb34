package dev.vote.domain.certification;

/** How final the standings of a contest are. */
public enum ResultsState {
    /** votes are still sold, or will be */
    LIVE,
    /** voting is over; payments that were made before the close may still arrive */
    PROVISIONAL,
    /** none is waited for any more, and nobody has certified the result yet */
    COMPLETE,
    /** frozen; what was changed later is listed beside it */
    CERTIFIED
}
