package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.checkout.NamedOrders;
import dev.vote.payment.checkout.Orders;
import dev.vote.payment.container.Mishaps;
import dev.vote.payment.recheck.OrderedRecheckQueue;
import dev.vote.payment.recheck.RecheckQueue;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.payment.webhook.Webhooks;
import java.sql.Connection;
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
    private static final int MOST_HOURS = 200;

    /** Less than what the client waits for. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(8);

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
    private final Forger forger = new Forger(this);
    private final Course course;
    private final Office office;
    private final Invariants invariants;
    private Connection outside;
    private Snapshot books = Snapshot.empty();
    private boolean isWaiting;
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
        calm = contest.latestClose().plus(UNTIL_CALM);
        gateway = new ModelGateway(this, gatewayDown());
        fate = new DatabaseFate(this, Spells.before(BEGIN, calm, Duration.ofHours(1), dice));
        settlement = (SteppedSettlement) site.vote().beans().get(Settlement.class);
        post = new Post(this, site.vote().beans().get(Webhooks.class), settlement);
        ((NamedOrders) site.vote().beans().get(Orders.class)).nameBy(References.of(seed)::next);
        office = new Office(this, site);
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

    private SeedResult live(Connection connection) {
        outside = connection;
        site.reach(gateway, this::meanwhile);
        site.vote().meet(fate);
        settlement.kill();
        settlement.afterwards(() -> {
            groups++;
            look();
        });
        groupSize = dice.between(1, 64);
        ((OrderedRecheckQueue) site.vote().beans().get(RecheckQueue.class))
                .orderBy(reference -> new ArrayList<>(books.payments().keySet()).indexOf(reference.value()));
        course.layOut();
        end();
        LastReconciliation last = LastReconciliation.of(this, site);
        last.agree();
        end();
        last.putAway();
        invariants.holdAtTheEnd(books, due());
        require(areDisputesClosed(), () -> "each dispute ends as the gateway's books say");
        List<String> different = Trail.differences(outside, contest.id());
        require(different.isEmpty(), () -> "the audit trail has each deed once: " + different);
        return result();
    }

    /** Until nothing is left to happen, and no money is on its way: what is paid late may be heard of at the very end. */
    void end() {
        runOut();
        for (int hours = 0; areRefundsOpen(); hours++) {
            int passed = hours;
            require(passed < MOST_HOURS, () -> "refunds don't come to their end: " + refundsUnderWay());
            agenda.in(Duration.ofHours(1), course::takeStepsOfRefunds);
            runOut();
        }
    }

    private void runOut() {
        while (agenda.next().isPresent()) {
            happen();
        }
        settlement.settle();
    }

    private void happen() {
        agenda.happen();
        lookIfUsed();
    }

    private void lookIfUsed() {
        if (fate.wasUsed()) {
            look();
        }
    }

    /** At our books, from outside. */
    void look() {
        Snapshot now = Snapshot.of(outside, contest.id());
        invariants.hold(books, now, clock().now());
        books = now;
    }

    /** A call of the gateway is on its way, there or back: whatever is due in the seconds that it takes happens, as if elsewhere. */
    private void meanwhile() {
        require(!site.vote().isInTransaction(), () -> "the gateway is called in a transaction");
        if (isWaiting || !dice.chance(0.5)) {
            return;
        }
        Instant until = clock().now().plus(dice.between(Duration.ZERO, LONGEST_CALL));
        isWaiting = true;
        site.vote().requests().outside(() -> {
            while (agenda.next().filter(until::isAfter).isPresent()) {
                journal.trouble(Trouble.MEANWHILE, "");
                lookIfUsed();
                happen();
            }
            return null;
        });
        isWaiting = false;
    }

    /** Now and then it is down until all that is asked by the schedule has been asked in vain. */
    private Spells gatewayDown() {
        Spells down = Spells.before(BEGIN, calm, LONGEST_SPELL, dice);
        if (dice.chance(0.8)) {
            return down;
        }
        journal.trouble(Trouble.GATEWAY_DOWN_TO_THE_LAST, "");
        return down.and(contest.latestClose(), contest.latestClose().plus(LAST_QUESTION.plusHours(7)));
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
            if (invariants.isToBeCredited(charge, books.payments().get(charge.reference()))) {
                due.merge(course.contestantOf(charge), charge.askedMinor() / contest.priceMinor(), Long::sum);
            }
        }
        return due;
    }

    private SeedResult result() {
        Map<PaymentStatus, Long> payments = new EnumMap<>(PaymentStatus.class);
        for (PaymentRow row : books.payments().values()) {
            payments.merge(row.status(), 1L, Long::sum);
            journal.note(row.summary());
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

    /** Who has left the gateway's page pays after all, within that time and before the close, unless that was done. */
    void comeBack(Charge charge, Duration within) {
        agenda.in(dice.between(Duration.ZERO, within), () -> {
            if (isVoting() && charge.isAbandoned()) {
                journal.trouble(Trouble.PAID_AFTER_ALL, "" + charge.number());
                gateway.take(charge, charge.askedMinor(), charge.currency(), "test");
            }
        });
    }

    boolean isVoting() {
        return clock().now().isBefore(contest.closesAt());
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

    /** Whether each dispute is over, in the gateway's books and in ours. */
    boolean areDisputesClosed() {
        return new DisputeEnds(gateway, site.vote().database(), contest.id()).agree();
    }

    /** Whether money is on its way back, by our books. */
    boolean areRefundsOpen() {
        return !refundsUnderWay().isEmpty();
    }

    private List<PaymentRow> refundsUnderWay() {
        return books.payments().values().stream()
                .filter(PaymentRow::isRefundUnderWay)
                .toList();
    }

    /** As they were when they were last looked at, which is after each step. */
    Snapshot books() {
        return books;
    }

    boolean isAtTheGateway(PaymentRow row) {
        return gateway.find(row.reference()).isPresent();
    }

    /** The gateway's for a payment that it knows. */
    Charge charge(PaymentRow row) {
        return gateway.find(row.reference()).orElseThrow();
    }

    Forger forger() {
        return forger;
    }

    Office office() {
        return office;
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
