package dev.vote.payment.task;

import dev.vote.payment.listing.Conditions;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.payment.refund.OutsideRefunds;
import dev.vote.payment.refund.Refunds;

/**
 * Where each kind of task is found: one piece of SQL for each, in columns that are the same for all, and walked in the order of the queue
 * by an index that has nothing but what waits.
 *
 * @param columns id, payment_id, reference, amount_minor, currency, why, words, since, due_at, who
 * @param conditions what makes it wait
 * @param order within the kind
 * @param since the expression of its age
 */
record TaskSource(TaskKind kind, String columns, String from, Conditions conditions, String order, String since) {

    private static final String WHOLE_PRICE = "p.reference, p.amount_minor, p.currency, ";
    private static final String NO_DEADLINE = "CAST(NULL AS timestamptz) AS due_at";
    private static final String NOBODY = "CAST(NULL AS bigint) AS who";

    /**
     * Of a refund that is decided: the gateway needs something, hasn't taken it for a day, or has had it for longer than the ten working
     * days in which money arrives. Such a refund hides what else waits of its payment, so it must not be hidden itself.
     */
    private static final String STUCK = """
            r.state IN ('INTENDED', 'SENT', 'NEEDS_ATTENTION')
            AND (r.state = 'NEEDS_ATTENTION'
                 OR r.state = 'INTENDED' AND coalesce(r.answered_at, r.wanted_at) < now() - interval '1 day'
                 OR r.state = 'SENT' AND coalesce(r.answered_at, r.wanted_at) < now() - interval '14 days')""";

    /**
     * A contest in which the last audit of the ledger found something, since the first of the audits in a row that did; none once an audit
     * is clean. The worst comes first in the alphabet.
     */
    private static final String DIFFERENT = """
            (SELECT d.contest_id, min(d.kind) FILTER (WHERE d.audit_id = n.latest) AS worst,
                    count(*) FILTER (WHERE d.audit_id = n.latest) AS differences, min(a.began_at) AS since
             FROM (SELECT (SELECT max(id) FROM ledger_audit) AS latest,
                          coalesce((SELECT max(id) FROM ledger_audit WHERE differences = 0), 0) AS clean) n
             JOIN ledger_difference d ON d.audit_id > n.clean JOIN ledger_audit a ON a.id = d.audit_id
             GROUP BY d.contest_id HAVING max(d.audit_id) = max(n.latest)) l JOIN contest c ON c.id = l.contest_id""";

    static TaskSource of(TaskKind kind) {
        return switch (kind) {
            case LEDGER ->
                new TaskSource(
                        kind,
                        "l.contest_id AS id, CAST(NULL AS bigint) AS payment_id, c.slug AS reference, "
                                + "CAST(NULL AS bigint) AS amount_minor, CAST(NULL AS varchar) AS currency, l.worst AS why, "
                                + "CAST(l.differences AS varchar) AS words, l.since, " + NO_DEADLINE + ", " + NOBODY,
                        DIFFERENT,
                        new Conditions(),
                        "l.since, l.contest_id",
                        "l.since");
            case PAYMENT_REVIEW ->
                new TaskSource(
                        kind,
                        "p.id, p.id AS payment_id, " + WHOLE_PRICE
                                + "p.review_reason AS why, '' AS words, coalesce(p.paid_at, p.created_at) AS since, "
                                + NO_DEADLINE + ", " + NOBODY,
                        "payment p",
                        new Conditions()
                                .and(TaskCensus.IN_REVIEW)
                                .and(
                                        "NOT EXISTS (SELECT FROM review_decision d WHERE d.payment_id = p.id AND d.state = 'PROPOSED')"),
                        "coalesce(p.paid_at, p.created_at), p.id",
                        "coalesce(p.paid_at, p.created_at)");
            case CREDIT_PROPOSED -> decision(kind, "CREDIT", TaskCensus.IN_REVIEW);
            case DISMISSAL_PROPOSED -> decision(kind, "DISMISS", TaskCensus.IN_REVIEW);
            case REVERSAL_PROPOSED -> decision(kind, "REVERSE", "p.status = 'CREDITED'");
            case REFUND_PROPOSED -> refund(kind, "r.state = 'PROPOSED'", "r.reason", "r.wanted_at");
            case REFUND_ATTENTION -> refund(kind, STUCK, "", "coalesce(r.answered_at, r.wanted_at)");
            case REFUND_FAILED -> refund(kind, Refunds.IN_VAIN, "r.gateway_message", "r.ended_at");
            case DISPUTE ->
                new TaskSource(
                        kind,
                        "d.id, d.payment_id, p.reference, coalesce(d.amount_minor, p.amount_minor) AS amount_minor, "
                                + "coalesce(d.currency, p.currency) AS currency, d.state AS why, d.category AS words, "
                                + "d.heard_at AS since, d.due_at, " + NOBODY,
                        "dispute d JOIN payment p ON p.id = d.payment_id",
                        new Conditions().and("d.state IN ('OPEN', 'UNKNOWN')"),
                        "d.due_at NULLS LAST, d.heard_at, d.id",
                        "d.heard_at");
            case PARTIAL_REFUND ->
                new TaskSource(
                        kind,
                        "f.payment_id AS id, f.payment_id, p.reference, coalesce(f.amount_minor, p.amount_minor) AS amount_minor, "
                                + "coalesce(f.currency, p.currency) AS currency, '' AS why, '' AS words, f.noted_at AS since, "
                                + NO_DEADLINE + ", " + NOBODY,
                        "partial_refund f JOIN payment p ON p.id = f.payment_id",
                        new Conditions().and("f.state = 'OPEN'").and(MoneyBack.NONE_OPEN),
                        "f.noted_at, f.payment_id",
                        "f.noted_at");
            case OUTSIDE_REFUND ->
                new TaskSource(
                        kind,
                        "f.id, f.payment_id, p.reference, coalesce(f.amount_minor, p.amount_minor) AS amount_minor, "
                                + "coalesce(f.currency, p.currency) AS currency, f.state AS why, f.note AS words, "
                                + "f.noted_at AS since, " + NO_DEADLINE + ", " + NOBODY,
                        "outside_refund f JOIN payment p ON p.id = f.payment_id",
                        new Conditions().and(OutsideRefunds.WAITS),
                        "f.noted_at, f.id",
                        "f.noted_at");
            case DIFFERENCE ->
                new TaskSource(
                        kind,
                        "d.id, d.payment_id, d.reference, p.amount_minor, p.currency, d.kind AS why, d.theirs AS words, "
                                + "d.found_at AS since, " + NO_DEADLINE + ", " + NOBODY,
                        "reconciliation_difference d LEFT JOIN payment p ON p.id = d.payment_id",
                        new Conditions().and("d.state = 'OPEN'"),
                        "d.found_at, d.id",
                        "d.found_at");
        };
    }

    private static TaskSource decision(TaskKind kind, String wanted, String condition) {
        return new TaskSource(
                kind,
                "d.id, d.payment_id, " + WHOLE_PRICE
                        + "p.review_reason AS why, d.reason AS words, d.proposed_at AS since, " + NO_DEADLINE
                        + ", d.proposed_by AS who",
                "review_decision d JOIN payment p ON p.id = d.payment_id",
                new Conditions()
                        .and("d.state = 'PROPOSED'")
                        .and("d.kind = '" + wanted + "'")
                        .and(condition),
                "d.proposed_at, d.id",
                "d.proposed_at");
    }

    private static TaskSource refund(TaskKind kind, String condition, String words, String since) {
        return new TaskSource(
                kind,
                "r.id, r.payment_id, p.reference, coalesce(r.amount_minor, p.amount_minor) AS amount_minor, "
                        + "coalesce(r.currency, p.currency) AS currency, " + "r.state AS why, "
                        + (words.isEmpty() ? "''" : words)
                        + " AS words, " + since + " AS since, " + NO_DEADLINE + ", r.wanted_by AS who",
                "refund r JOIN payment p ON p.id = r.payment_id",
                new Conditions().and(condition),
                since + ", r.id",
                since);
    }

    /** Only what is of these. */
    TaskSource ofContests(Iterable<Long> ids) {
        conditions.andOneOf(kind == TaskKind.LEDGER ? "l.contest_id" : "p.contest_id", ids);
        return this;
    }

    /** Without what a person proposed, who doesn't answer it. */
    TaskSource butBy(long staffId) {
        if (kind.isDecision()) {
            conditions.and("d.proposed_by <> " + staffId);
        } else if (kind == TaskKind.REFUND_PROPOSED) {
            conditions.and("r.wanted_by <> " + staffId);
        }
        return this;
    }

    /** @param most so many rows of it, in its order */
    String first(int most) {
        return "(SELECT '" + kind + "' AS kind, " + columns + " FROM " + from + conditions.where() + " ORDER BY "
                + order + " LIMIT " + most + ")";
    }

    /** As many rows without anything in them as there are tasks. @param most of them */
    String some(int most) {
        return "SELECT 1 FROM " + from + conditions.where() + " LIMIT " + most;
    }

    /** How many, and since when the oldest. */
    String sum() {
        return "SELECT '" + kind + "', count(*), min(" + since + ") FROM " + from + conditions.where();
    }
}
