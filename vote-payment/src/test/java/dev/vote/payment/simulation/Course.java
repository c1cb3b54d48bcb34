package dev.vote.payment.simulation;

import dev.vote.payment.dispute.DisputeCourse;
import dev.vote.payment.dispute.DisputeSweep;
import dev.vote.payment.recheck.RecheckRun;
import dev.vote.payment.refund.RefundCourse;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SteppedSettlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out what will happen in a world: who orders when, what is forged, when servers are killed, and the questions that we ask. */
final class Course {

    private static final int DELIVERIES_A_VOTER = 25;
    private static final int DEEDS_A_VOTER = 2;
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final World world;
    private final Site site;
    private final int deliveries;
    private final SteppedSettlement settlement;
    private final Organiser organiser;
    private final Comparisons comparisons;
    private final List<Voter> voters = new ArrayList<>();

    /** @param deliveries the least number of webhooks that reach the server */
    Course(World world, Site site, int deliveries) {
        this.world = world;
        this.site = site;
        this.deliveries = deliveries;
        this.settlement = (SteppedSettlement) site.vote().beans().get(Settlement.class);
        this.organiser = new Organiser(world, site);
        this.comparisons = new Comparisons(world, site);
    }

    void layOut() {
        for (int i = 0; i < Math.max(3, deliveries / DELIVERIES_A_VOTER); i++) {
            Voter voter = new Voter(world, i, site.vote().beans());
            voters.add(voter);
            world.agenda().at(sometime(world.contest().closesAt().plusSeconds(600)), voter::arrive);
        }
        for (int i = 0; i < voters.size() * DEEDS_A_VOTER; i++) {
            world.agenda().at(sometime(world.calm()), world.office()::work);
        }
        for (int i = 0; i < deliveries / 25; i++) {
            world.agenda().at(sometime(world.calm()), this::forge);
            world.agenda().at(sometime(world.calm()), world.forger()::babble);
        }
        for (int i = 0; i < world.dice().between(1, 3); i++) {
            world.agenda().at(sometime(world.calm()), this::kill);
            world.agenda().at(sometime(world.calm()), comparisons::ask);
            world.agenda().at(sometime(world.contest().closesAt().plusSeconds(600)), organiser::amend);
        }
        if (world.dice().chance(0.2)) {
            Duration early = world.dice().between(Duration.ZERO, World.SHORTEST);
            world.agenda().at(world.contest().closesAt().minus(early), organiser::close);
        }
        world.agenda()
                .at(
                        sometime(world.calm()),
                        () -> settlement.makeRoomFor(world.dice().between(4, 16)));
        world.agenda().at(world.calm(), () -> settlement.makeRoomFor(64));
        world.agenda().at(world.calm().plus(World.LONGEST_SPELL), this::replay);
        Duration interval = world.dice().between(Duration.ofMinutes(40), Duration.ofHours(6));
        world.agenda().in(interval, () -> recheck(interval));
        world.agenda().in(interval.plusSeconds(1), () -> followDisputes(interval));
        world.agenda().in(interval.plusSeconds(2), () -> followRefunds(interval));
    }

    private Instant sometime(Instant before) {
        return World.BEGIN
                .plusSeconds(60)
                .plus(world.dice().between(Duration.ZERO, Duration.between(World.BEGIN, before)));
    }

    private void forge() {
        List<Charge> charges = List.copyOf(world.gateway().charges());
        if (!charges.isEmpty()) {
            world.forger().forge(world.dice().pick(charges));
        }
    }

    private void kill() {
        world.journal().trouble(Trouble.SERVER_KILLED, settlement.waiting() + " waiting");
        settlement.kill();
        world.post().hangUp();
    }

    /** What was sent once is sent again, until there were deliveries enough. */
    private void replay() {
        for (long missing = deliveries - world.post().deliveries(); missing > 0; ) {
            Duration when = world.dice().between(Duration.ZERO, Duration.ofHours(40));
            for (int burst = world.dice().between(1, 64); burst > 0 && missing > 0; burst--, missing--) {
                world.agenda().in(when, world.post()::replay);
            }
        }
    }

    private void recheck(Duration interval) {
        try {
            site.vote().beans().get(RecheckRun.class).run(() -> true);
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "a recheck met an unforeseen failure: " + e);
        }
        Instant soonest = world.clock().now().plus(interval);
        Optional<Instant> due = world.nextQuestion();
        if (due.isPresent() || soonest.isBefore(world.calm())) {
            world.agenda().at(due.filter(soonest::isBefore).orElse(soonest), () -> recheck(interval));
        }
    }

    private void followDisputes(Duration interval) {
        try {
            site.vote().beans().get(DisputeSweep.class).run();
            site.vote().beans().get(DisputeCourse.class).run();
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "following disputes met an unforeseen failure: " + e);
        }
        if (!world.isCalm() || !world.areDisputesClosed() && !world.isLongOver()) {
            world.agenda().in(interval, () -> followDisputes(interval));
        }
    }

    private void followRefunds(Duration interval) {
        if (world.areRefundsOpen()) {
            atOnce(0.6, this::takeStepsOfRefunds);
            atOnce(0.3, world.office()::work);
        }
        takeStepsOfRefunds();
        if (!world.isCalm() || world.areRefundsOpen() && !world.isLongOver()) {
            world.agenda().in(interval, () -> followRefunds(interval));
        }
    }

    /** On another server, or at a desk. */
    private void atOnce(double probability, Runnable event) {
        if (world.dice().chance(probability)) {
            world.agenda().in(world.dice().between(Duration.ZERO, AT_ONCE), event);
        }
    }

    void takeStepsOfRefunds() {
        try {
            site.vote().beans().get(RefundCourse.class).run();
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "following refunds met an unforeseen failure: " + e);
        }
    }

    /** By its code: for whom a charge was to buy votes. */
    String contestantOf(Charge charge) {
        return voters.stream()
                .map(Voter::wish)
                .filter(wish -> wish.email().equals(charge.email()))
                .findFirst()
                .orElseThrow()
                .contestant();
    }
}
