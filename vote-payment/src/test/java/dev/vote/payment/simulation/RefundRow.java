package dev.vote.payment.simulation;

import dev.vote.domain.refund.RefundState;
import java.util.List;
import java.util.stream.Stream;

/**
 * A refund as it is in the database.
 *
 * @param wantedBy 0 for Vote itself
 * @param answeredBy 0 for nobody
 */
record RefundRow(long id, RefundState state, long wantedBy, long answeredBy) {

    /** In SQL: those of a payment {@code p}, in the order in which they were wanted. */
    static final String SQL = """
            coalesce((SELECT string_agg(concat_ws(':', r.id, r.state, coalesce(r.wanted_by, 0), coalesce(r.answered_by, 0)), ' ' ORDER BY r.id)
                      FROM refund r WHERE r.payment_id = p.id), '')""";

    static List<RefundRow> all(String text) {
        return Stream.of(text.split(" "))
                .filter(row -> !row.isEmpty())
                .map(RefundRow::one)
                .toList();
    }

    private static RefundRow one(String text) {
        String[] parts = text.split(":");
        return new RefundRow(
                Long.parseLong(parts[0]),
                RefundState.valueOf(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }

    boolean isByItself() {
        return wantedBy == 0;
    }

    /** Whether it was decided that the money goes back, by whomever. */
    boolean isDecided() {
        return switch (state) {
            case PROPOSED, REJECTED, WITHDRAWN -> false;
            case INTENDED, SENT, NEEDS_ATTENTION, PROCESSED, FAILED, REFUSED -> true;
        };
    }

    /** Whether another person than the one who wanted it answered. */
    boolean isByTwo() {
        return answeredBy != 0 && answeredBy != wantedBy;
    }

    /** By which the gateway's refund is known for it. */
    String mark() {
        return "Vote refund " + id + ':';
    }
}
