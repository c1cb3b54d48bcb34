package dev.vote.payment.settlement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The running totals: raised in the transaction that writes the ledger entries, or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Tallies {

    private static final String LOCK = """
            SELECT contestant_id FROM tally WHERE contestant_id = ANY (CAST(string_to_array(?1, ',') AS bigint[]))
            ORDER BY contestant_id FOR UPDATE""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /**
     * The rows are locked in the order of their contestants' ids, so that two batches never wait for each other in a circle;
     * then one statement raises all of those that are raised by the same number.
     *
     * @param votes to add, by contestant
     * @throws TallyMissing if a contestant has none
     */
    public void add(SortedMap<Long, Long> votes) {
        if (votes.isEmpty()) {
            return;
        }
        lock(votes.keySet());
        Map<Long, List<Long>> contestantsByVotes =
                votes.keySet().stream().collect(Collectors.groupingBy(votes::get, TreeMap::new, Collectors.toList()));
        contestantsByVotes.forEach(this::raise);
    }

    private void lock(Set<Long> contestants) {
        List<?> found = em.createNativeQuery(LOCK)
                .setParameter(1, contestants.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultList();
        Set<Long> missing = new TreeSet<>(contestants);
        found.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new TallyMissing(missing.iterator().next());
        }
    }

    private void raise(long added, List<Long> contestants) {
        int changed = em.createQuery("UPDATE Tally t SET t.votes = t.votes + :votes WHERE t.contestantId IN :ids")
                .setParameter("votes", added)
                .setParameter("ids", padded(contestants))
                .executeUpdate();
        if (changed != contestants.size()) {
            throw new TallyMissing(contestants.get(0));
        }
    }

    /**
     * A statement for each length would be parsed and planned anew most of the time, and push others out of the connection's
     * cache of statements: so there are lengths of powers of two only, and the last one is repeated.
     */
    private static List<Long> padded(List<Long> contestants) {
        int length = Integer.highestOneBit(2 * contestants.size() - 1);
        List<Long> padded = new ArrayList<>(contestants);
        while (padded.size() < length) {
            padded.add(contestants.get(contestants.size() - 1));
        }
        return padded;
    }
}
