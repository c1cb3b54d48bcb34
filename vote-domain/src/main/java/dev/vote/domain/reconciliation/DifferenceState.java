package dev.vote.domain.reconciliation;

/** How far a difference is. */
public enum DifferenceState {
    /** for a person to look at */
    OPEN,
    /** a later look found that both agree */
    GONE,
    /** a person looked, and it is as it should be; it comes back if the gateway says something else */
    DISMISSED
}
