package dev.vote.payment.reconciliation;

import java.util.Optional;

/**
 * Where a run is in the gateway's list of refunds. Pages by number will do: what was begun between two moments that are past doesn't get more.
 *
 * @param page from 1
 * @param row how many of its lines are done
 */
record RefundPlace(int page, int row) {

    /** So that a list without an end is left, such as one that has the same page for every number. */
    private static final int MOST_PAGES = 500;

    static RefundPlace of(Optional<String> position) {
        return position.map(text -> text.split("/"))
                .map(parts -> new RefundPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])))
                .orElseGet(() -> new RefundPlace(1, 0));
    }

    RefundPlace at(int done) {
        return new RefundPlace(page, done);
    }

    RefundPlace nextPage() {
        return new RefundPlace(page + 1, 0);
    }

    boolean isTooFar() {
        return page > MOST_PAGES;
    }

    @Override
    public String toString() {
        return page + "/" + row;
    }
}
