package dev.vote.payment.container;

/** What may go wrong with a transaction, by whoever plays the database's fate. Each may throw what the driver would. */
public interface Mishaps {

    /** Nothing ever does. */
    Mishaps NONE = new Mishaps() {};

    /** The connection is asked for. What is thrown here happens instead of the transaction. */
    default void beforeBegin() {}

    /** Everything was done. What is thrown here rolls it back. */
    default void beforeCommit() {}

    /** It is committed, and nobody knows. What is thrown here is all that the caller learns. */
    default void afterCommit() {}
}
