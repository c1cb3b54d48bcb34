package dev.vote.payment.listing;

/**
 * A part of a list.
 *
 * @param first how many rows come before it, at most {@link Count#MOST}
 * @param size 1 to 200
 */
public record PageOf(int first, int size) {

    private static final int MOST_ROWS = 200;

    public PageOf {
        if (first < 0 || first > Count.MOST || size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("no page of " + size + " after " + first);
        }
    }

    /** For the end of a query. */
    public String sql() {
        return " LIMIT " + size + " OFFSET " + first;
    }
}
