package dev.vote.domain.sheet;

/** Why a file can't be read as a table. */
public enum SheetFault {
    EMPTY,
    /** more bytes than {@link SheetReader#MAX_BYTES}, or than may be unpacked from it */
    TOO_LARGE,
    /** more than {@link Sheet#MAX_ROWS} */
    TOO_MANY_ROWS,
    /** an XLS of before 2007, or an XLSX with a password */
    OLD_OR_LOCKED,
    /** neither text nor XLSX, whatever it is called */
    NOT_A_TABLE,
    /** an XLSX that can't be unpacked or understood */
    DAMAGED,
    /** a quote that isn't closed, or text behind one; the exception names the line */
    QUOTES
}
