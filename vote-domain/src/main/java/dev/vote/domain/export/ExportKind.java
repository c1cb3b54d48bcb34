package dev.vote.domain.export;

/** What is exported. */
public enum ExportKind {
    /** every attempt to buy votes, paid or not */
    PAYMENTS,
    /** votes given and taken back */
    LEDGER,
    /** the contestants' places as they are now */
    STANDINGS;

    /** Whether it is about what happened in some time, and not about this moment. */
    public boolean hasPeriod() {
        return this != STANDINGS;
    }
}
