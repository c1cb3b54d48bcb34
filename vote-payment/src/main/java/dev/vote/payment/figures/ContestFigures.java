package dev.vote.payment.figures;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The figures of one contest, as they are at this moment. However many payments it has, few rows are read: no table of
 * payments and not the ledger itself.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
@Requires(Permission.DASHBOARD_VIEW)
public class ContestFigures {

    private static final Duration HOUR = Duration.ofHours(1);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Sums sums;

    @Inject
    Checkouts checkouts;

    @Inject
    Clock clock;

    /** Of the contest's zone. @param hours how many, the running one last; those without anything too */
    public List<Hour> hours(@OfContest long contestId, int hours) {
        LocalHours local = new LocalHours(clock.instant(), zone(contestId), hours);
        return local.add(sums.byQuarter(contestId, local.first()));
    }

    /** Those with votes, most first. */
    public List<Share> contestants(@OfContest long contestId) {
        return sums.byContestant(contestId);
    }

    /** By the gateway's word for how voters paid, most votes first. */
    public List<Share> channels(@OfContest long contestId) {
        return sums.byChannel(contestId);
    }

    /** Of the hour before, the minute that runs now counts as a whole: growth is never claimed too early. */
    public Comparison thisHour(@OfContest long contestId) {
        Instant now = clock.instant();
        Instant start = new LocalHours(now, zone(contestId), 1).first();
        Instant nextMinute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return new Comparison(
                sums.between(contestId, start, nextMinute),
                sums.between(contestId, start.minus(HOUR), nextMinute.minus(HOUR)),
                sums.between(contestId, start.minus(HOUR), start));
    }

    public Funnel funnel(@OfContest long contestId, Span span) {
        return Funnel.of(checkouts.since(contestId, span.before(clock.instant())));
    }

    public Waiting waiting(@OfContest long contestId) {
        return checkouts.waiting(contestId);
    }

    private ZoneId zone(long contestId) {
        return em.find(Contest.class, contestId).getTimeZone();
    }
}
