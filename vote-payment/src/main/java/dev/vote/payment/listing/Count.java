package dev.vote.payment.listing;

/**
 * How many rows there are, as far as anybody pages.
 *
 * @param rows at most {@link #MOST}
 * @param isMore whether there are more than that
 */
public record Count(int rows, boolean isMore) {

    /** Counting further costs time and helps nobody. */
    public static final int MOST = 10_000;

    /** @param counted up to one more than {@link #MOST} */
    public static Count of(long counted) {
        return new Count((int) Math.min(counted, MOST), counted > MOST);
    }

    /** A query that counts the rows of another one, and stops in time. */
    public static String sql(String from, Conditions conditions) {
        return "SELECT count(*) FROM (SELECT 1 FROM " + from + conditions.where() + " LIMIT " + (MOST + 1)
                + ") counted";
    }
}
