package dev.vote.domain.ledger;

/** What a ledger entry does. A payment has at most one of each kind. */
public enum EntryKind {
    /** votes that were paid for: +n */
    CREDIT,
    /** the same votes, taken back, most often with the money: −n */
    REVERSAL
}
