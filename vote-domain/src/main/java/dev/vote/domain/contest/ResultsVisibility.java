package dev.vote.domain.contest;

/** From when voters see standings. */
public enum ResultsVisibility {
    LIVE,
    AFTER_CLOSE,
    AFTER_PUBLICATION
}
