package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.container.Mishaps;
import dev.vote.payment.recheck.OrderedRecheckQueue;
import dev.vote.payment.recheck.RecheckQueue;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.payment.webhook.Webhooks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * One contest from its opening until nobody asks or tells anything any more, made by one seed. It is troubled until the calm, a
 * day after the close; what was begun before it is over then, and must be found put right at the end.
 */
final class World {

    static final Duration SHORTEST = Duration.ofHours(6);
    static final Duration LONGEST = Duration.ofHours(36);

    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration UNTIL_CALM = Duration.ofHours(24);
    static final Duration LONGEST_SPELL = Duration.ofHours(8);
    private static final Duration LONG_AFTER = Duration.ofDays(30);
    private static final String CLOSED = """
            SELECT count(*) FROM dispute d JOIN payment p ON p.id = d.payment_id
            WHERE p.contest_id = ? AND d.state = ? AND d.closed_at IS NOT NULL""";
    private static final int MOST_HOURS = 200;
    private static final Duration LAST_QUESTION = Duration.ofHours(72);

    private final long seed;
    private final int deliveries;
    private final Site site;
    private final Dice dice;
    private final Journal journal;
    private final Agenda agenda;
    private final SimulatedContest contest;
    private final Instant calm;
    private final ModelGateway gateway;
    private final DatabaseFate fate;
    private final SteppedSettlement settlement;
    private final Post post;
    private final Course course;
    private final Invariants invariants;
    private Snapshot books = Snapshot.empty();
    private int groupSize;
    private long groups;

    private World(long seed, int deliveries, Site site) {
        this.seed = seed;
        this.deliveries = deliveries;
        this.site = site;
        site.clock().begin(BEGIN);
        dice = new Dice(seed);
        journal = new Journal(site.clock());
        agenda = new Agenda(site.clock());
        contest = SimulatedContest.open(site.vote().database(), dice, BEGIN.plusSeconds(60));
        calm = contest.closesAt().plus(UNTIL_CALM);
        gateway = new ModelGateway(this, gatewayDown());
        fate = new DatabaseFate(this, Spells.before(BEGIN, calm, Duration.ofHours(1), dice));
        settlement = (SteppedSettlement) site.vote().beans().get(Settlement.class);
        post = new Post(this, site.vote().beans().get(Webhooks.class), settlement);
        course = new Course(this, site, deliveries);
        invariants = new Invariants(gateway, contest);
    }

    /**
     * @param deliveries the least number of webhooks that reach the server
     * @throws AssertionError if something doesn't hold, with what repeats it
     */
    static SeedResult live(long seed, int deliveries, Site site) {
        World world = new World(seed, deliveries, site);
        try (Connection outside = site.vote().database().getConnection()) {
            return world.live(outside);
        } catch (SQLException | RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed " + seed + " failed: " + e.getMessage() + "\nreplay: mvn -Pproof -Dproof.seed=" + seed
                            + " -Dproof.deliveries=" + deliveries + "\nthe last that happened:\n"
                            + world.journal.tail(),
                    e);
        } finally {
            site.vote().meet(Mishaps.NONE);
        }
    }

    private SeedResult live(Connection outside) {
        site.reach(gateway);
        site.vote().meet(fate);
        settlement.kill();
        settlement.afterwards(() -> {
            groups++;
            audit(outside);
        });
        groupSize = dice.between(1, 64);
        ((OrderedRecheckQueue) site.vote().beans().get(RecheckQueue.class))
                .orderBy(reference -> new ArrayList<>(books.payments().keySet()).indexOf(reference.value()));
        course.layOut();
        runOut(outside);
        endRefunds(outside);
        LastReconciliation last = LastReconciliation.of(this, site);
        last.agree();
        endRefunds(outside);
        last.putAway();
        invariants.holdAtTheEnd(books, due());
        require(areDisputesClosed(), () -> "each dispute ends as the gateway's books say");
        return result();
    }

    /** Until nothing is left to happen. */
    private void runOut(Connection outside) {
        while (agenda.next().isPresent()) {
            agenda.happen();
            if (fate.wasUsed()) {
                audit(outside);
            }
        }
        settlement.settle();
    }

    /** What is paid late may be heard of at the very end. */
    private void endRefunds(Connection outside) {
        for (int hours = 0; areRefundsOpen(); hours++) {
            int passed = hours;
            require(passed < MOST_HOURS, () -> "refunds don't come to their end");
            agenda.in(Duration.ofHours(1), course::takeStepsOfRefunds);
            runOut(outside);
        }
    }

    private void audit(Connection outside) {
        Snapshot now = Snapshot.of(outside, contest.id());
        invariants.hold(books, now);
        books = now;
    }

    /** Now and then it is down until all that is asked by the schedule has been asked in vain. */
    private Spells gatewayDown() {
        Spells down = Spells.before(BEGIN, calm, LONGEST_SPELL, dice);
        if (dice.chance(0.8)) {
            return down;
        }
        journal.trouble(Trouble.GATEWAY_DOWN_TO_THE_LAST, "");
        return down.and(contest.closesAt(), contest.closesAt().plus(LAST_QUESTION.plusHours(7)));
    }

    /** Something more waits to be settled. It is, when the group is as large as chance wants, or after a while. */
    void gathered() {
        if (settlement.waiting() >= groupSize) {
            settle();
        } else if (settlement.waiting() == 1) {
            agenda.in(dice.between(Duration.ZERO, Duration.ofMinutes(dice.pick(List.of(1, 90)))), this::settle);
        }
    }

    private void settle() {
        if (settlement.waiting() > 0) {
            journal.note(settlement.waiting() + " settled together");
            groupSize = dice.between(1, 64);
            settlement.settle();
        }
    }

    private SortedMap<String, Long> due() {
        SortedMap<String, Long> due = new TreeMap<>();
        contest.codes().forEach(code -> due.put(code, 0L));
        for (Charge charge : gateway.charges()) {
            if (charge.isDue(contest) && !charge.isGivenBack()) {
                due.merge(course.contestantOf(charge), charge.askedMinor() / contest.priceMinor(), Long::sum);
            }
        }
        return due;
    }

    private SeedResult result() {
        Map<PaymentStatus, Long> payments = new EnumMap<>(PaymentStatus.class);
        for (PaymentRow row : books.payments().values()) {
            payments.merge(row.status(), 1L, Long::sum);
            journal.note(row.contestant() + " " + row.votes() + " " + row.status() + " " + row.review());
        }
        journal.note("tallies " + books.tallies());
        return new SeedResult(seed, journal.digest(), post.deliveries(), payments, journal.troubles(), groups);
    }

    /** @throws AssertionError unless it holds */
    void require(boolean held, Supplier<String> finding) {
        if (!held) {
            throw new AssertionError(finding.get());
        }
    }

    /** Whether our books say that it was paid. */
    boolean knows(Charge charge) {
        PaymentRow row = books.payments().get(charge.reference());
        return row != null && !row.status().awaitsMoney();
    }

    boolean isCalm() {
        return !clock().now().isBefore(calm);
    }

    /** Whatever should have happened has. */
    boolean isLongOver() {
        return !clock().now().isBefore(calm.plus(LONG_AFTER));
    }

    /** From when on nothing more goes wrong by chance. */
    Instant calm() {
        return calm;
    }

    /** When the gateway is next asked about a payment, by our books. */
    Optional<Instant> nextQuestion() {
        return books.payments().values().stream()
                .map(PaymentRow::nextCheck)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Whether each dispute of the gateway's books is over, and in ours with the same end, and closed. */
    boolean areDisputesClosed() {
        long lost = gateway.claims().stream().filter(Claim::isLost).count();
        long won = gateway.claims().stream()
                .filter(claim -> claim.isOver() && !claim.isLost())
                .count();
        return lost + won == gateway.claims().size() && closedDisputes("LOST") == lost && closedDisputes("WON") == won;
    }

    /** Whether money is on its way back, by our books. */
    boolean areRefundsOpen() {
        return books.payments().values().stream()
                .anyMatch(row -> row.refunds().matches("INTENDED|SENT|NEEDS_ATTENTION"));
    }

    private long closedDisputes(String state) {
        try (Connection connection = site.vote().database().getConnection();
                PreparedStatement query = connection.prepareStatement(CLOSED)) {
            query.setLong(1, contest.id());
            query.setString(2, state);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    VirtualClock clock() {
        return site.clock();
    }

    Dice dice() {
        return dice;
    }

    Journal journal() {
        return journal;
    }

    Agenda agenda() {
        return agenda;
    }

    SimulatedContest contest() {
        return contest;
    }

    ModelGateway gateway() {
        return gateway;
    }

    Post post() {
        return post;
    }
}
