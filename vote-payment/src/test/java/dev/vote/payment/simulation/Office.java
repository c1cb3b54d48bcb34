package dev.vote.payment.simulation;

import dev.vote.domain.review.DecisionKind;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.container.Beans;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.task.Task;
import dev.vote.payment.task.TaskFilter;
import dev.vote.payment.task.TaskKind;
import dev.vote.payment.task.TaskQueue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The people at the desks. Each takes up what waits for somebody, or looks at a payment that nothing is the matter with, and does
 * something about it, sensible or not: what mustn't be done is refused.
 */
final class Office {

    /** What is done at the gateway, or by nobody here. */
    private static final Set<TaskKind> ELSEWHERE =
            EnumSet.of(TaskKind.DISPUTE, TaskKind.REFUND_ATTENTION, TaskKind.LEDGER);

    private static final Duration SOME_HOURS = Duration.ofHours(5);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final PageOf ALL = new PageOf(0, 200);

    private final World world;
    private final People people;
    private final TaskQueue queue;
    private final RefundDeeds refunds;
    private final ReviewDeeds reviews;

    Office(World world, Site site) {
        Beans beans = site.vote().beans();
        this.world = world;
        this.people = site.people();
        this.queue = beans.get(TaskQueue.class);
        this.refunds = new RefundDeeds(world, beans);
        this.reviews = new ReviewDeeds(world, beans);
    }

    /** Whoever paid, or says so, asks for the money in some hours. */
    void hear(Charge charge) {
        world.agenda()
                .in(
                        world.dice().between(Duration.ZERO, SOME_HOURS),
                        () -> Optional.ofNullable(world.books().payments().get(charge.reference()))
                                .ifPresent(row -> act(() -> refunds.want(row))));
    }

    /** One of them does one thing, and now and then another one comes at the same time. */
    void work() {
        if (world.dice().chance(0.3)) {
            world.agenda().in(world.dice().between(Duration.ZERO, AT_ONCE), this::work);
        }
        act(() -> {
            Optional<Task> task = world.dice().chance(0.75) ? nextTask() : Optional.empty();
            task.ifPresentOrElse(this::takeUp, this::lookAround);
        });
    }

    private void act(Runnable deed) {
        StaffIdentity who = world.dice().pick(people.clerks());
        try {
            people.as(who, () -> {
                deed.run();
                return null;
            });
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "somebody at a desk met an unforeseen failure: " + e);
            world.journal().note("somebody at a desk doesn't know what came of it");
        }
    }

    private Optional<Task> nextTask() {
        List<Task> tasks = tasks().stream()
                .filter(task -> !ELSEWHERE.contains(task.kind()))
                .toList();
        return tasks.isEmpty() ? Optional.empty() : Optional.of(world.dice().pick(tasks));
    }

    private List<Task> tasks() {
        return queue.list(
                new TaskFilter(Optional.empty(), OptionalLong.of(world.contest().id())), ALL);
    }

    private void takeUp(Task task) {
        PaymentRow row = world.books().payments().get(task.reference());
        switch (task.kind()) {
            case REFUND_PROPOSED -> refunds.answer(row, task.id());
            case CREDIT_PROPOSED -> reviews.answer(row, DecisionKind.CREDIT, task.id());
            case DISMISSAL_PROPOSED -> reviews.answer(row, DecisionKind.DISMISS, task.id());
            case REVERSAL_PROPOSED -> reviews.answer(row, DecisionKind.REVERSE, task.id());
            case PAYMENT_REVIEW -> review(row);
            case REFUND_FAILED -> {
                if (world.dice().chance(0.5)) {
                    refunds.giveUp(row, task.id());
                } else {
                    refunds.want(row);
                }
            }
            case PARTIAL_REFUND -> {
                if (world.dice().chance(0.4)) {
                    refunds.dismissPart(row);
                } else {
                    refunds.want(row);
                }
            }
            case DIFFERENCE -> {
                if (task.why().equals("CREDITED_WITHOUT_PROOF") && world.dice().chance(0.8)) {
                    reviews.propose(row, DecisionKind.REVERSE);
                } else {
                    refunds.want(row);
                }
            }
            case DISPUTE, REFUND_ATTENTION, LEDGER -> throw new IllegalStateException("not done here: " + task);
        }
    }

    private void review(PaymentRow row) {
        switch (world.dice().between(0, 2)) {
            case 0 -> refunds.want(row);
            case 1 -> reviews.propose(row, DecisionKind.CREDIT);
            default -> reviews.propose(row, DecisionKind.DISMISS);
        }
    }

    /** Anything, with any payment. */
    private void lookAround() {
        List<PaymentRow> rows = List.copyOf(world.books().payments().values());
        List<PaymentRow> known = rows.stream().filter(world::isAtTheGateway).toList();
        if (known.isEmpty()) {
            return;
        }
        PaymentRow row = world.dice().pick(known);
        DecisionKind kind = world.dice().pick(List.of(DecisionKind.values()));
        switch (world.dice().between(0, 6)) {
            case 0 -> refunds.want(row);
            case 1 -> refunds.answer(row, row.lastRefund());
            case 2 -> refunds.giveUp(row, row.lastRefund());
            case 3 -> refunds.dismissPart(row);
            case 4, 5 -> reviews.propose(row, kind);
            default -> reviews.answer(row, kind, row.lastDecision());
        }
    }
}
