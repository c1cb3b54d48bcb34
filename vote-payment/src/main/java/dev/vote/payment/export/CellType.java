package dev.vote.payment.export;

/** What a column holds, and so how it is read and written. */
enum CellType {
    TEXT,
    /** in full only for whoever may see it */
    EMAIL,
    COUNT,
    /** minor units in the database, a decimal number of units in the file */
    AMOUNT,
    /** in the time zone that the header names */
    MOMENT,
    /** from 0 to 1 */
    SHARE
}
