package dev.vote.payment.simulation;

import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.DecisionKind;
import dev.vote.payment.container.Beans;
import dev.vote.payment.review.ReversalDesk;
import dev.vote.payment.review.ReviewDesk;
import dev.vote.payment.review.Ruling;
import java.time.Duration;

/** What somebody does at the review desk, and where votes are taken back that nobody paid for. */
final class ReviewDeeds {

    private static final String WHY = "I looked at what the gateway says.";

    private final World world;
    private final ReviewDesk desk;
    private final ReversalDesk reversals;

    ReviewDeeds(World world, Beans beans) {
        this.world = world;
        this.desk = beans.get(ReviewDesk.class);
        this.reversals = beans.get(ReversalDesk.class);
    }

    Ruling propose(PaymentRow row, DecisionKind kind) {
        Reference reference = new Reference(row.reference());
        Ruling ruling = switch (kind) {
            case CREDIT -> desk.proposeCredit(reference, WHY);
            case DISMISS -> desk.proposeDismissal(reference, WHY);
            case REVERSE -> reversals.propose(reference, WHY);
        };
        return note(row, "proposes " + kind, ruling);
    }

    /** @param id of the proposal that is answered, or isn't any more */
    void answer(PaymentRow row, DecisionKind kind, long id) {
        Reference reference = new Reference(row.reference());
        int of100 = world.dice().between(1, 100);
        if (of100 <= 65) {
            approve(row, kind, id);
        } else if (of100 <= 80) {
            reject(row, kind, id);
        } else {
            note(row, "withdraws " + kind, desk.withdraw(reference, id));
        }
    }

    Ruling approve(PaymentRow row, DecisionKind kind, long id) {
        Reference reference = new Reference(row.reference());
        if (kind == DecisionKind.REVERSE && world.dice().chance(0.5)) {
            world.comeBack(world.charge(row), Duration.ofSeconds(6));
        }
        Ruling ruling =
                kind == DecisionKind.REVERSE ? reversals.approve(reference, id, "") : desk.approve(reference, id, "");
        if (ruling == Ruling.DONE) {
            world.journal()
                    .trouble(
                            switch (kind) {
                                case CREDIT -> Trouble.CREDITED_BY_TWO;
                                case DISMISS -> Trouble.DISMISSED_BY_TWO;
                                case REVERSE -> Trouble.REVERSED_BY_TWO;
                            },
                            "");
        }
        return note(row, "approves " + kind, ruling);
    }

    Ruling reject(PaymentRow row, DecisionKind kind, long id) {
        return note(row, "rejects " + kind, desk.reject(new Reference(row.reference()), id, "I see it otherwise."));
    }

    private Ruling note(PaymentRow row, String deed, Ruling ruling) {
        String what = "charge " + world.charge(row).number() + ": " + deed + ": " + ruling;
        switch (ruling) {
            case DONE, ANOTHER_PERSON -> world.journal().note(what);
            case SAME_PERSON -> world.journal().trouble(Trouble.SAME_PERSON, what);
            case ALREADY_PROPOSED, REFUND_OPEN -> world.journal().trouble(Trouble.DESK_OCCUPIED, what);
            case NO_SUCH_PROPOSAL, NOT_IN_REVIEW, NOT_CREDITED ->
                world.journal().trouble(Trouble.DESK_TOO_LATE, what);
            case MONEY_THERE -> world.journal().trouble(Trouble.MONEY_THERE, what);
            case NO_ANSWER -> world.journal().trouble(Trouble.DESK_WITHOUT_ANSWER, what);
        }
        return ruling;
    }
}
