package dev.vote.payment.settlement;

import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.domain.payment.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one transaction credits and takes back: moves each payment, and collects what {@link Books} must write with it. Plain Java
 * without I/O.
 */
final class Postings {

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final SortedMap<Long, Long> votes = new TreeMap<>();

    /**
     * @param payment locked
     * @param paidAt when the gateway took the money, by its clock
     */
    void credit(Payment payment, Instant paidAt, Instant now) {
        payment.credit(paidAt, now);
        enter(LedgerEntry.credit(payment, now));
    }

    /**
     * Votes that were credited are taken back; where none were, only the payment moves.
     *
     * @param payment locked
     * @param paidAt when the gateway had taken the money, by its clock; absent if it doesn't say
     */
    void reverse(Payment payment, Optional<Instant> paidAt, Instant now) {
        payment.reverse(paidAt);
        if (payment.getCreditedAt().isPresent()) {
            enter(LedgerEntry.reversal(payment, now));
        }
    }

    private void enter(LedgerEntry entry) {
        entries.add(entry);
        votes.merge(entry.getContestantId(), entry.getVotes(), Math::addExact);
    }

    /** New entries for the ledger. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** What the tallies must be changed by, in the order of their contestants' ids. */
    SortedMap<Long, Long> votes() {
        return votes;
    }
}
