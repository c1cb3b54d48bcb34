package dev.vote.payment.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A file that is written cell by cell, and never held in memory. Its header is written when it is made. */
interface Sheet {

    void text(String text) throws IOException;

    void count(long number) throws IOException;

    void amount(BigDecimal units) throws IOException;

    void share(BigDecimal share) throws IOException;

    void moment(LocalDateTime moment) throws IOException;

    /** A cell without a value. */
    void nothing() throws IOException;

    void endRow() throws IOException;

    /** Writes what belongs after the last row. The stream stays open. */
    void finish() throws IOException;
}
