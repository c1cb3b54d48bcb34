package dev.vote.payment.settlement;

import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Adds entries to the ledger, all by one statement: there is one note for the figures then, too. JDBC, as {@link MovedPayments}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LedgerRows {

    /** The sequence goes by this step: each value stands for so many ids, and it is the last of them. */
    private static final int STEP = 500;

    private static final String INSERT = """
            WITH block AS MATERIALIZED (SELECT nextval('ledger_entry_seq') - %d AS before)
            INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
            SELECT block.before + e.place, e.payment_id, e.contest_id, e.contestant_id, e.kind, e.votes, e.created_at
            FROM block, unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[])
                WITH ORDINALITY AS e (payment_id, contest_id, contestant_id, kind, votes, created_at, place)
            ORDER BY e.place""".formatted(STEP);

    @Inject
    Jdbc jdbc;

    /** In the order given, which is that of their ids. */
    public void add(List<LedgerEntry> entries) {
        for (int from = 0; from < entries.size(); from += STEP) {
            insert(entries.subList(from, Math.min(from + STEP, entries.size())));
        }
    }

    private void insert(List<LedgerEntry> entries) {
        jdbc.write(
                INSERT,
                entries,
                columns -> columns.whole(LedgerEntry::getPaymentId)
                        .whole(LedgerEntry::getContestId)
                        .whole(LedgerEntry::getContestantId)
                        .text(entry -> entry.getKind().name())
                        .whole(LedgerEntry::getVotes)
                        .moment(LedgerEntry::getCreatedAt));
    }
}
