package dev.vote.payment.simulation;

import dev.vote.domain.review.DecisionKind;
import dev.vote.domain.review.DecisionState;
import java.util.List;
import java.util.stream.Stream;

/**
 * What people decide about a payment, as it is in the database.
 *
 * @param decidedBy 0 for nobody
 */
record DecisionRow(long id, DecisionKind kind, DecisionState state, long proposedBy, long decidedBy) {

    /** In SQL: those of a payment {@code p}, in the order in which they were proposed. */
    static final String SQL = """
            coalesce((SELECT string_agg(concat_ws(':', d.id, d.kind, d.state, d.proposed_by, coalesce(d.decided_by, 0)), ' ' ORDER BY d.id)
                      FROM review_decision d WHERE d.payment_id = p.id), '')""";

    static List<DecisionRow> all(String text) {
        return Stream.of(text.split(" "))
                .filter(row -> !row.isEmpty())
                .map(DecisionRow::one)
                .toList();
    }

    private static DecisionRow one(String text) {
        String[] parts = text.split(":");
        return new DecisionRow(
                Long.parseLong(parts[0]),
                DecisionKind.valueOf(parts[1]),
                DecisionState.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    boolean isOpen() {
        return state == DecisionState.PROPOSED;
    }

    boolean isCarriedOut(DecisionKind wanted) {
        return state == DecisionState.APPROVED && kind == wanted;
    }
}
