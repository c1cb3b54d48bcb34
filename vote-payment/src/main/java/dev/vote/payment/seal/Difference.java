package dev.vote.payment.seal;

/**
 * Something in the ledger's books that isn't as it must be.
 *
 * @param subject a contestant's code, an entry's number, or a seal's
 */
public record Difference(long contestId, Kind kind, String subject, String expected, String found) {

    /** What is compared. */
    public enum Kind {
        /** a contestant's total with the sum of the ledger entries */
        TALLY,
        /** an entry that should have been sealed by now */
        UNSEALED,
        /** a seal with its entries, and with the seal before it */
        SEAL
    }
}
