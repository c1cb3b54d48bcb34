package dev.vote.payment.simulation;

import static dev.vote.payment.simulation.Invariants.require;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.refund.RefundState;
import dev.vote.domain.review.DecisionKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What must hold of refunds and of what people decide, after every step and at the end, by the model gateway's books. */
final class DeskInvariants {

    /** What a question to the gateway, and writing down what follows from it, take at most. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final ModelGateway gateway;
    private final SimulatedContest contest;

    DeskInvariants(ModelGateway gateway, SimulatedContest contest) {
        this.gateway = gateway;
        this.contest = contest;
    }

    void hold(PaymentRow before, PaymentRow row, Charge charge, Instant now) {
        require(true, row.open() <= 1, "one thing at a time", row);
        row.refunds().forEach(refund -> hold(refund, row, charge));
        List<RefundRow> byThemselves =
                row.refunds().stream().filter(RefundRow::isByItself).toList();
        if (!byThemselves.isEmpty()) {
            require(1, byThemselves.size(), "money goes back by itself once", row);
            require(true, charge.isToGoBack(contest), "only what was paid late goes back by itself", row);
            require(
                    true,
                    row.entries() == 0 || row.isDecided(DecisionKind.CREDIT),
                    "what goes back by itself never has votes",
                    row);
        }
        for (DecisionKind kind : DecisionKind.values()) {
            require(
                    true,
                    row.decisions().stream()
                                    .filter(decision -> decision.isCarriedOut(kind))
                                    .count()
                            <= 1,
                    "nothing is decided twice",
                    row);
        }
        row.decisions().forEach(decision -> hold(before, decision, row, charge, now));
    }

    private void hold(RefundRow refund, PaymentRow row, Charge charge) {
        if (refund.isDecided() && !refund.isByItself()) {
            boolean alone = row.review().isEmpty() && charge.askedMinor() <= Site.ALONE_UP_TO_MINOR;
            require(true, alone || refund.isByTwo(), "two people decided that so much goes back", row);
        }
        Optional<Restitution> there = gateway.refunds().of(charge).stream()
                .filter(restitution -> restitution.mark().equals(refund.mark()))
                .findFirst();
        switch (refund.state()) {
            case PROPOSED, REJECTED, WITHDRAWN -> require(Optional.empty(), there, "nobody has decided that", row);
            case REFUSED -> require(Optional.empty(), there, "the gateway took what it is said to have refused", row);
            case FAILED ->
                require(
                        true,
                        there.filter(Restitution::isFailed).isPresent(),
                        "the gateway failed with what is said to have failed",
                        row);
            case PROCESSED ->
                require(PaymentStatus.REVERSED, row.status(), "votes are gone when a refund is done", row);
            case INTENDED, SENT, NEEDS_ATTENTION -> {
                // on its way
            }
        }
    }

    private static void hold(PaymentRow before, DecisionRow decision, PaymentRow row, Charge charge, Instant now) {
        boolean isNews = before == null || !before.decisions().contains(decision);
        boolean isAsked = decision.kind() == DecisionKind.REVERSE
                && (decision.isOpen() || decision.isCarriedOut(DecisionKind.REVERSE));
        if (isNews && isAsked) {
            require(
                    true,
                    charge.toldUnpaidAt().plus(JUST_NOW).isAfter(now),
                    "the gateway has just said that nobody paid for votes that are taken back",
                    row);
        }
        if (decision.isCarriedOut(decision.kind())) {
            require(true, decision.decidedBy() != decision.proposedBy(), "it takes two", row);
        }
    }

    void holdAtTheEnd(PaymentRow row, Charge charge) {
        require(false, row.isRefundUnderWay(), "no money is on its way", row);
        // what a bank is asked about may wait for a person
        boolean waits = row.refunds().isEmpty() && gateway.wasDisputed(charge);
        if (!waits && charge.isToGoBack(contest) && !charge.isGivenBack()) {
            require(
                    true,
                    row.refunds().stream()
                            .filter(RefundRow::isByItself)
                            .anyMatch(refund -> refund.state() == RefundState.FAILED),
                    "what was paid late goes back, unless the gateway can't",
                    row);
        }
    }
}
