package dev.vote.web.admin.payment;

import dev.vote.payment.task.Task;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.Texts;
import dev.vote.web.admin.dispute.DisputeWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a task is in plain words, and where it is done. */
@Named
@RequestScoped
public class TaskWords {

    @Inject
    DisputeWords disputeWords;

    @Inject
    Me me;

    /** Why it waits. */
    public String why(Task task) {
        return switch (task.kind()) {
            case PAYMENT_REVIEW, CREDIT_PROPOSED, DISMISSAL_PROPOSED -> Texts.say("payments", "reason." + task.why());
            case DIFFERENCE -> Texts.say("reconciliation", "kind." + task.why());
            case LEDGER, DISPUTE, REFUND_ATTENTION, REFUND_FAILED, OUTSIDE_REFUND ->
                Texts.say("tasks", "why." + task.kind() + "." + task.why());
            case REVERSAL_PROPOSED, REFUND_PROPOSED, PARTIAL_REFUND -> Texts.say("tasks", "why." + task.kind());
        };
    }

    /** More about it, in the words of a person, the bank or the gateway; may be empty. */
    public String more(Task task) {
        return switch (task.kind()) {
            case LEDGER -> Texts.say("tasks", "more.LEDGER", Long.valueOf(task.words()));
            case DISPUTE -> disputeWords.category(task.words());
            case DIFFERENCE, OUTSIDE_REFUND ->
                task.words().isEmpty() ? "" : Texts.say("tasks", "more." + task.kind(), task.words());
            case REFUND_FAILED -> task.words().isEmpty() ? "" : Texts.say("refunds", "gateway-says", task.words());
            case PAYMENT_REVIEW,
                    CREDIT_PROPOSED,
                    DISMISSAL_PROPOSED,
                    REVERSAL_PROPOSED,
                    REFUND_PROPOSED,
                    REFUND_ATTENTION,
                    PARTIAL_REFUND -> task.words();
        };
    }

    /** Where it is done, or can be looked at; below the context root. */
    public String path(Task task) {
        return switch (task.kind()) {
            case LEDGER -> "/admin/seals";
            case DISPUTE -> "/admin/disputes/" + task.id();
            case DIFFERENCE -> "/admin/reconciliation/" + task.id();
            case REFUND_PROPOSED, REFUND_ATTENTION, REFUND_FAILED -> desk(task, "/admin/refunds/");
            case REVERSAL_PROPOSED -> "/admin/payments/" + task.reference();
            case PAYMENT_REVIEW, CREDIT_PROPOSED, DISMISSAL_PROPOSED, PARTIAL_REFUND, OUTSIDE_REFUND ->
                desk(task, "/admin/payments/");
        };
    }

    private String desk(Task task, String otherwise) {
        return (me.may("REVIEW_VIEW") ? "/admin/review/" : otherwise) + task.reference();
    }
}
