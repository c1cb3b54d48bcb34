package dev.vote.payment.simulation;

import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.domain.review.DecisionKind;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.container.Beans;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.reconciliation.ReconciliationDesk;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.payment.task.Task;
import dev.vote.payment.task.TaskFilter;
import dev.vote.payment.task.TaskKind;
import dev.vote.payment.task.TaskQueue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** When nothing else is left to happen, two people put right what a comparison found. */
final class Mending {

    private final World world;
    private final People people;
    private final TaskQueue queue;
    private final Reconciliations found;
    private final ReconciliationDesk desk;
    private final RefundDeeds refunds;
    private final ReviewDeeds reviews;

    Mending(World world, Site site) {
        Beans beans = site.vote().beans();
        this.world = world;
        this.people = site.people();
        this.queue = beans.get(TaskQueue.class);
        this.found = beans.get(Reconciliations.class);
        this.desk = beans.get(ReconciliationDesk.class);
        this.refunds = new RefundDeeds(world, beans);
        this.reviews = new ReviewDeeds(world, beans);
    }

    /** @return whether there was anything to be done; orders that were paid twice may stay as they are */
    boolean mend() {
        TaskFilter filter = new TaskFilter(
                Optional.of(TaskKind.DIFFERENCE),
                OptionalLong.of(world.contest().id()));
        List<Task> tasks = first(() -> queue.list(filter, new PageOf(0, 200))).stream()
                .filter(task -> kind(task) != DifferenceKind.PAID_TWICE)
                .toList();
        tasks.forEach(this::mend);
        return !tasks.isEmpty();
    }

    private static DifferenceKind kind(Task task) {
        return DifferenceKind.valueOf(task.why());
    }

    private void mend(Task task) {
        PaymentRow row = world.books().payments().get(task.reference());
        Charge charge = world.charge(row);
        world.journal().note("charge " + charge.number() + " is mended: " + task.why());
        if (kind(task) == DifferenceKind.CREDITED_WITHOUT_PROOF) {
            takeBack(row);
        } else if (kind(task) == DifferenceKind.STATE && row.isDecided(DecisionKind.REVERSE)) {
            world.gateway().refunds().giveBack(charge);
        } else if (kind(task) == DifferenceKind.TIME && charge.isLiedAbout()) {
            first(() -> desk.dismiss(
                    task.id(),
                    found.find(task.id()).orElseThrow().difference().getFacts(),
                    "It was credited before it was paid."));
        } else {
            throw new AssertionError("nobody knows what to do about " + task);
        }
    }

    /** Votes that nobody paid for, whatever is going on about them. */
    private void takeBack(PaymentRow row) {
        row.refunds().forEach(open -> people.as(another(open.wantedBy()), () -> refunds.reject(row, open.id())));
        row.decisions()
                .forEach(open ->
                        people.as(another(open.proposedBy()), () -> reviews.reject(row, open.kind(), open.id())));
        first(() -> reviews.propose(row, DecisionKind.REVERSE));
        world.look();
        long proposal = world.books().payments().get(row.reference()).lastDecision();
        people.as(another(people.clerks().get(0).id()), () -> reviews.approve(row, DecisionKind.REVERSE, proposal));
        world.look();
    }

    private <T> T first(Supplier<T> deed) {
        return people.as(people.clerks().get(0), deed);
    }

    private StaffIdentity another(long than) {
        return people.clerks().stream()
                .filter(clerk -> clerk.id() != than)
                .findFirst()
                .orElseThrow();
    }
}
