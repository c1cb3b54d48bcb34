package dev.vote.payment.simulation;

import dev.vote.domain.administration.ContestAdministration;
import dev.vote.domain.administration.ContestForm;
import dev.vote.domain.administration.ContestRefused;
import dev.vote.domain.administration.ContestRun;
import dev.vote.domain.administration.LocalMoment;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.IllegalContestMove;
import dev.vote.domain.contest.LatePayments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs the contest, and changes in its middle what voters go by: what becomes of late payments, and when voting ends. */
final class Organiser {

    private final World world;
    private final People people;
    private final Contests contests;
    private final ContestAdministration administration;
    private final ContestRun run;

    Organiser(World world, Site site) {
        this.world = world;
        this.people = site.people();
        this.contests = site.vote().beans().get(Contests.class);
        this.administration = site.vote().beans().get(ContestAdministration.class);
        this.run = site.vote().beans().get(ContestRun.class);
    }

    /** Changes the rule, the close, both, or nothing. */
    void amend() {
        Contest contest = contests.findPublic(world.contest().slug()).orElseThrow();
        LatePayments rule = world.dice().pick(List.of(LatePayments.values()));
        Instant close =
                world.dice().chance(0.5) ? otherClose() : world.contest().closesAt();
        act(() -> administration.edit(
                contest.getId(),
                contest.getVersion(),
                form(contest, rule, close),
                Optional.of("Voters asked for it.")));
        if (rule != contest.getWindow().latePayments()) {
            noteIfDone(Trouble.RULE_CHANGED, contest);
        }
    }

    /** Some hours earlier or later than now planned; where that is past, it is refused. */
    private Instant otherClose() {
        Instant close = world.contest().closesAt();
        Instant earliest = close.minus(SimulatedContest.LONGER);
        return earliest.plus(world.dice()
                .between(
                        Duration.ZERO,
                        Duration.between(earliest, world.contest().latestClose())));
    }

    private static ContestForm form(Contest contest, LatePayments rule, Instant close) {
        return new ContestForm(
                contest.getTitle(),
                contest.getSlug(),
                contest.getDescription(),
                contest.getRules(),
                contest.getCurrency(),
                OptionalLong.of(contest.getPrice().amountMinor()),
                OptionalLong.of(contest.getMaxVotes()),
                Optional.of(LocalMoment.shown(contest.getWindow().opensAt(), contest.getTimeZone())),
                Optional.of(LocalMoment.shown(close, contest.getTimeZone())),
                contest.getTimeZone().getId(),
                rule,
                contest.getResultsVisibility());
    }

    /** Ends voting now. */
    void close() {
        Contest contest = contests.findPublic(world.contest().slug()).orElseThrow();
        act(() -> run.close(contest.getId()));
        noteIfDone(Trouble.CLOSED_BY_HAND, contest);
    }

    private void act(Runnable deed) {
        Instant before = world.contest().closesAt();
        try {
            people.as(people.organiser(), () -> {
                deed.run();
                return null;
            });
        } catch (ContestRefused | IllegalContestMove e) {
            world.journal().note("the organiser may not: " + e.getMessage());
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "the organiser met an unforeseen failure: " + e);
        }
        world.contest().reread();
        if (!before.equals(world.contest().closesAt())) {
            world.journal().trouble(Trouble.CLOSE_MOVED, "to " + world.contest().closesAt());
        }
    }

    private void noteIfDone(Trouble kind, Contest before) {
        contests.findById(before.getId())
                .filter(after -> after.getLateVersion() != before.getLateVersion())
                .ifPresent(after -> world.journal().trouble(kind, after.getState() + " " + after.getWindow()));
    }
}
