package dev.vote.payment.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Holds the audit trail against what people decided about money, and Vote itself: each deed is in it once, by whoever did it. */
final class Trail {

    private static final String DIFFERENT = """
            WITH done (action, who, reference) AS (
                SELECT 'refund.want', r.wanted_by, p.reference FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.contest_id = ?
                UNION ALL
                SELECT CASE r.state WHEN 'REJECTED' THEN 'refund.reject' WHEN 'WITHDRAWN' THEN 'refund.withdraw' ELSE 'refund.approve' END,
                       r.answered_by, p.reference
                FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.contest_id = ? AND r.answered_by IS NOT NULL
                UNION ALL
                SELECT 'refund.give-up', r.given_up_by, p.reference
                FROM refund r JOIN payment p ON p.id = r.payment_id WHERE p.contest_id = ? AND r.given_up_by IS NOT NULL
                UNION ALL
                SELECT 'refund.end', NULL, p.reference FROM refund r JOIN payment p ON p.id = r.payment_id
                WHERE p.contest_id = ? AND r.state IN ('PROCESSED', 'FAILED', 'REFUSED')
                UNION ALL
                SELECT 'review.propose', d.proposed_by, p.reference
                FROM review_decision d JOIN payment p ON p.id = d.payment_id WHERE p.contest_id = ?
                UNION ALL
                SELECT CASE d.state WHEN 'APPROVED' THEN 'review.approve' WHEN 'REJECTED' THEN 'review.reject' ELSE 'review.withdraw' END,
                       d.decided_by, p.reference
                FROM review_decision d JOIN payment p ON p.id = d.payment_id WHERE p.contest_id = ? AND d.state <> 'PROPOSED'
                UNION ALL
                SELECT 'payment.review', NULL, p.reference FROM payment p WHERE p.contest_id = ? AND p.review_reason IS NOT NULL
                UNION ALL
                SELECT 'payment.reverse', NULL, p.reference FROM payment p WHERE p.contest_id = ? AND p.status = 'REVERSED'
                    AND NOT EXISTS (SELECT FROM review_decision d
                                    WHERE d.payment_id = p.id AND d.kind = 'REVERSE' AND d.state = 'APPROVED')),
            kept (action, who, reference) AS (
                SELECT action, staff_id, subject FROM audit_entry
                WHERE contest_id = ? AND action ~ '^(refund\\..*|review\\..*|payment\\.review|payment\\.reverse)$')
            SELECT 'not in the trail: ' || action || ' ' || reference FROM (SELECT * FROM done EXCEPT ALL SELECT * FROM kept) missing
            UNION ALL
            SELECT 'in the trail, and not done: ' || action || ' ' || reference FROM (SELECT * FROM kept EXCEPT ALL SELECT * FROM done) more""";

    private static final int PLACES = 9;

    private Trail() {}

    /** @return what is in one of them and not in the other */
    static List<String> differences(Connection connection, long contest) {
        try (PreparedStatement query = connection.prepareStatement(DIFFERENT)) {
            for (int place = 1; place <= PLACES; place++) {
                query.setLong(place, contest);
            }
            List<String> differences = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    differences.add(rows.getString(1));
                }
            }
            return differences;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
