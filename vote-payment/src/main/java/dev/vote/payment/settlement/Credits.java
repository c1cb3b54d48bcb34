package dev.vote.payment.settlement;

import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.domain.payment.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The payments that one transaction credits: moves each, and collects what {@link Books} must write with it. Plain Java
 * without I/O.
 */
final class Credits {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final SortedMap<Long, Long> votes = new TreeMap<>();

    /**
     * @param payment locked
     * @param paidAt when the gateway took the money, by its clock
     */
    void add(Payment payment, Instant paidAt, Instant now) {
        payment.credit(paidAt, now);
        entries.add(LedgerEntry.credit(payment, now));
        votes.merge(payment.getContestantId(), payment.getVotes(), Math::addExact);
    }

    /** New entries for the ledger. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** What the tallies must be raised by, in the order of their contestants' ids. */
    SortedMap<Long, Long> votes() {
        return votes;
    }
}
