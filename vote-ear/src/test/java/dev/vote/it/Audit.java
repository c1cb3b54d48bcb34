package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds the books against each other: whatever was done before, each of these finds nothing. */
final class Audit {

    private Audit() {}

    static void holds() {
        assertThat(talliesThatDifferFromTheirEntries()).as("tallies ≠ ledger").isEmpty();
        assertThat(creditedPaymentsWithoutExactlyOneCredit())
                .as("credited without one credit")
                .isEmpty();
        assertThat(entriesWithoutACreditedPayment())
                .as("entries of payments that aren't credited")
                .isEmpty();
        assertThat(entriesThatDifferFromTheirPayment())
                .as("entries ≠ what was bought")
                .isEmpty();
    }

    private static List<List<Object>> talliesThatDifferFromTheirEntries() {
        return Sql.query("""
                SELECT t.contestant_id, t.votes, coalesce(sum(e.votes), 0) FROM tally t
                LEFT JOIN ledger_entry e ON e.contestant_id = t.contestant_id
                GROUP BY t.contestant_id, t.votes HAVING t.votes <> coalesce(sum(e.votes), 0)""");
    }

    private static List<List<Object>> creditedPaymentsWithoutExactlyOneCredit() {
        return Sql.query("""
                SELECT p.reference FROM payment p WHERE p.status = 'CREDITED' AND 1 <>
                    (SELECT count(*) FROM ledger_entry e WHERE e.payment_id = p.id AND e.kind = 'CREDIT')""");
    }

    private static List<List<Object>> entriesWithoutACreditedPayment() {
        return Sql.query("""
                SELECT p.reference, p.status, e.kind FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE p.status NOT IN ('CREDITED', 'REVERSED')""");
    }

    private static List<List<Object>> entriesThatDifferFromTheirPayment() {
        return Sql.query("""
                SELECT p.reference FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE abs(e.votes) <> p.votes OR e.contestant_id <> p.contestant_id OR e.contest_id <> p.contest_id""");
    }
}
