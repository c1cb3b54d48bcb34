package dev.vote.payment.inquiry;

/** What a list of payments is sorted by. Each has an index, and ends with the id, so that pages never overlap. */
public enum PaymentOrder {
    CREATED("p.created_at", "", ""),
    /** those that aren't paid come last, or first when turned round */
    PAID("p.paid_at", " NULLS LAST", " NULLS FIRST"),
    AMOUNT("p.amount_minor", "", "");

    private final String column;
    private final String descending;
    private final String ascending;

    PaymentOrder(String column, String descending, String ascending) {
        this.column = column;
        this.descending = descending;
        this.ascending = ascending;
    }

    /** @param isRising the smallest or oldest first */
    String sql(boolean isRising) {
        return " ORDER BY " + column
                + (isRising ? " ASC" + ascending + ", p.id ASC" : " DESC" + descending + ", p.id DESC");
    }
}
