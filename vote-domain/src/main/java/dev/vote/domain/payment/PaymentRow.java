package dev.vote.domain.payment;

import java.time.Instant;

/** A row of the table {@code payment}; each value is {@code null} where the column is. */
public interface PaymentRow {

    String text(String column);

    Long number(String column);

    Instant moment(String column);
}
