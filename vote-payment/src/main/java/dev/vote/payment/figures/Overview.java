package dev.vote.payment.figures;

import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody wants to know before anything else, over all contests that are theirs to look at. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Overview {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Checkouts checkouts;

    /** What came in since then, by contest; contests without anything are absent. */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<Long, Amounts> since(Instant from) {
        return byContest(em.createNativeQuery("""
                        SELECT contest_id, sum(votes), sum(amount_minor), sum(payments) FROM ledger_by_minute
                        WHERE minute >= ?1 GROUP BY contest_id""").setParameter(1, Timestamp.from(from)));
    }

    /** What came in from the first vote on, by contest; contests without anything are absent. */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<Long, Amounts> all() {
        return byContest(em.createNativeQuery("""
                        SELECT contest_id, sum(votes), sum(amount_minor), sum(payments) FROM ledger_shares
                        GROUP BY contest_id"""));
    }

    /** Votes by the hour, by contest; contests without anything are absent. @param hours so many, the first begins then */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<Long, List<Long>> votesByHour(Instant from, int hours) {
        ContestScope scope = staff.contests(Permission.DASHBOARD_VIEW);
        Query query = em.createNativeQuery("""
                        SELECT contest_id, floor(extract(epoch FROM minute - ?1) / 3600), sum(votes)
                        FROM ledger_by_minute WHERE minute >= ?1 AND minute < ?2 GROUP BY 1, 2""")
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(from.plus(Duration.ofHours(hours))));
        Map<Long, List<Long>> votes = new HashMap<>();
        Sums.rows(query).stream()
                .filter(row -> scope.includes(Sums.number(row[0])))
                .forEach(row -> votes.computeIfAbsent(
                                Sums.number(row[0]), id -> new ArrayList<>(Collections.nCopies(hours, 0L)))
                        .set((int) Sums.number(row[1]), Sums.number(row[2])));
        return votes;
    }

    private Map<Long, Amounts> byContest(Query query) {
        ContestScope scope = staff.contests(Permission.DASHBOARD_VIEW);
        return Sums.rows(query).stream()
                .filter(row -> scope.includes(Sums.number(row[0])))
                .collect(Collectors.toMap(row -> Sums.number(row[0]), Sums::amounts));
    }

    /** Money that may still have to be credited, by currency; currencies without any are absent. */
    @Requires(Permission.DASHBOARD_VIEW)
    public Map<String, Waiting> waiting() {
        return checkouts.waiting(staff.contests(Permission.DASHBOARD_VIEW));
    }
}
