package dev.vote.web.admin.payment;

import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How a state looks: good, bad, warn (somebody must look), brand (something is going on), plain. */
@Named
@ApplicationScoped
public class Tones {

    public String status(PaymentStatus status) {
        return switch (status) {
            case OPEN -> "brand";
            case CREDITED -> "good";
            case REVIEW -> "warn";
            case FAILED -> "bad";
            case EXPIRED, REVERSED, DISMISSED -> "plain";
        };
    }

    public String refund(RefundState state) {
        return switch (state) {
            case PROPOSED, INTENDED, SENT -> "brand";
            case NEEDS_ATTENTION -> "warn";
            case PROCESSED -> "good";
            case FAILED, REFUSED -> "bad";
            case REJECTED, WITHDRAWN -> "plain";
        };
    }

    public String difference(DifferenceState state) {
        return switch (state) {
            case OPEN -> "warn";
            case GONE -> "good";
            case DISMISSED -> "plain";
        };
    }

    public String dispute(DisputeState state) {
        return switch (state) {
            case OPEN, UNKNOWN -> "warn";
            case WITH_BANK -> "brand";
            case WON -> "good";
            case LOST -> "bad";
        };
    }

    public String task(Task task) {
        return switch (task.kind()) {
            case LEDGER, DISPUTE -> "bad";
            case CREDIT_PROPOSED, DISMISSAL_PROPOSED, REVERSAL_PROPOSED, REFUND_PROPOSED -> "brand";
            case PAYMENT_REVIEW, REFUND_ATTENTION, REFUND_FAILED, PARTIAL_REFUND, OUTSIDE_REFUND, DIFFERENCE -> "warn";
        };
    }

    public String outcome(Outcome outcome) {
        return switch (outcome) {
            case CREDITED -> "good";
            case REVIEW, GIVING_BACK, REVERSED, PARTLY_RETURNED, REFUND_NOTED, DISPUTE_NOTED, UNKNOWN_REFERENCE ->
                "warn";
            case FAILED -> "bad";
            case ALREADY_SETTLED, NOT_PAID, IGNORED -> "plain";
        };
    }
}
