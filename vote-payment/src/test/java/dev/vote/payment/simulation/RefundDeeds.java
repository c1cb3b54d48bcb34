package dev.vote.payment.simulation;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.container.Beans;
import dev.vote.payment.refund.PartialRefunds;
import dev.vote.payment.refund.RefundDesk;
import dev.vote.payment.refund.RefundRuling;

/** What somebody does at the refund desk. What came of it is held against the books as they were before. */
final class RefundDeeds {

    private static final String WHY = "The voter asked for it.";

    private final World world;
    private final RefundDesk desk;
    private final PartialRefunds parts;

    RefundDeeds(World world, Beans beans) {
        this.world = world;
        this.desk = beans.get(RefundDesk.class);
        this.parts = beans.get(PartialRefunds.class);
    }

    void want(PaymentRow row) {
        RefundRuling ruling = desk.want(new Reference(row.reference()), WHY);
        note(row, "wants a refund", ruling);
        if (ruling.isDone()) {
            world.require(row.open() == 0, () -> "a refund is begun while something else is open: " + row);
            world.require(
                    ruling == RefundRuling.INTENDED ? mayDecideAlone(row) : mayTakeTwo(row),
                    () -> "a refund takes one person or two: " + ruling + " " + row);
        }
    }

    private boolean mayDecideAlone(PaymentRow row) {
        return row.review().isEmpty() && !row.disputed() && world.charge(row).askedMinor() <= Site.ALONE_UP_TO_MINOR;
    }

    private boolean mayTakeTwo(PaymentRow row) {
        Charge charge = world.charge(row);
        return !mayDecideAlone(row)
                || charge.taking()
                        .filter(money -> money.amountMinor() > Site.ALONE_UP_TO_MINOR)
                        .isPresent();
    }

    /** @param id of the refund that is answered, or isn't any more */
    void answer(PaymentRow row, long id) {
        Reference reference = new Reference(row.reference());
        int of100 = world.dice().between(1, 100);
        if (of100 <= 65) {
            note(row, "approves a refund", desk.approve(reference, id, ""));
        } else if (of100 <= 80) {
            reject(row, id);
        } else {
            note(row, "withdraws a refund", desk.withdraw(reference, id));
        }
    }

    RefundRuling reject(PaymentRow row, long id) {
        return note(row, "rejects a refund", desk.reject(new Reference(row.reference()), id, "It was used."));
    }

    /** @param id of the refund that the gateway didn't carry out */
    void giveUp(PaymentRow row, long id) {
        note(row, "gives a refund up", desk.giveUp(new Reference(row.reference()), id, "The voter was told."));
    }

    void dismissPart(PaymentRow row) {
        boolean done = parts.dismiss(new Reference(row.reference()), 1, "That was agreed.");
        world.journal().note("charge " + world.charge(row).number() + ": dismisses a part: " + done);
        if (done) {
            world.require(row.parts().equals("OPEN 1"), () -> "a part is dismissed that wasn't open: " + row);
            world.journal().trouble(Trouble.PART_DISMISSED, "");
        }
    }

    private RefundRuling note(PaymentRow row, String deed, RefundRuling ruling) {
        String what = "charge " + world.charge(row).number() + ": " + deed + ": " + ruling;
        switch (ruling) {
            case REJECTED, WITHDRAWN -> world.journal().trouble(Trouble.PROPOSAL_TAKEN_BACK, what);
            case GIVEN_UP -> world.journal().trouble(Trouble.REFUND_GIVEN_UP, what);
            case SAME_PERSON -> world.journal().trouble(Trouble.SAME_PERSON, what);
            case ALREADY_OPEN, DECISION_PROPOSED -> world.journal().trouble(Trouble.DESK_OCCUPIED, what);
            case NO_SUCH_PROPOSAL, NOT_REFUNDABLE, NOT_IN_VAIN ->
                world.journal().trouble(Trouble.DESK_TOO_LATE, what);
            case INTENDED, PROPOSED, WITHOUT_MONEY, ANOTHER_PERSON ->
                world.journal().note(what);
        }
        return ruling;
    }
}
