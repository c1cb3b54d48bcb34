package dev.vote.payment.task;

import dev.vote.domain.staff.Permission;

/** What a person may have to do. Who sees a kind, and who does something about it, is what the desks ask for. */
public enum TaskKind {
    /** the ledger's last audit found something that isn't as it must be, which makes everything else doubtful */
    LEDGER(Permission.LEDGER_VIEW, Permission.LEDGER_AUDIT),
    /** the gateway is answered before a deadline */
    DISPUTE(Permission.DISPUTE_VIEW, Permission.DISPUTE_EVIDENCE),
    /** a second person answers a proposal to count the votes */
    CREDIT_PROPOSED(Permission.PAYMENT_VIEW, Permission.REVIEW_DECIDE),
    /** a second person answers a proposal not to count the votes, and to keep the money */
    DISMISSAL_PROPOSED(Permission.PAYMENT_VIEW, Permission.REVIEW_DECIDE),
    /** a second person answers a proposal to take back votes that nobody paid for */
    REVERSAL_PROPOSED(Permission.PAYMENT_VIEW, Permission.REVIEW_DECIDE),
    /** a second person answers a proposal to give the money back */
    REFUND_PROPOSED(Permission.REFUND_VIEW, Permission.REFUND_DECIDE),
    /** the gateway can't carry a refund out without the payer's bank account, or is at it for too long */
    REFUND_ATTENTION(Permission.REFUND_VIEW, Permission.REFUND_DECIDE),
    /** the gateway didn't carry a refund out: begin again, or say why the money stays */
    REFUND_FAILED(Permission.REFUND_VIEW, Permission.REFUND_DECIDE),
    /** money was taken and not counted: credit, refund or dismiss */
    PAYMENT_REVIEW(Permission.PAYMENT_VIEW, Permission.REVIEW_DECIDE),
    /** the gateway gave a part of the money back, and we didn't ask for it */
    PARTIAL_REFUND(Permission.PAYMENT_VIEW, Permission.REFUND_DECIDE),
    /** a refund that was begun at the gateway, and not at our desk, failed or needs the payer's bank account */
    OUTSIDE_REFUND(Permission.PAYMENT_VIEW, Permission.REFUND_DECIDE),
    /** the gateway's list and ours differ */
    DIFFERENCE(Permission.RECONCILIATION_VIEW, Permission.RECONCILIATION_DECIDE);

    private final Permission view;
    private final Permission decide;

    TaskKind(Permission view, Permission decide) {
        this.view = view;
        this.decide = decide;
    }

    public Permission view() {
        return view;
    }

    public Permission decide() {
        return decide;
    }

    /** Whether it is a proposal on the review desk. */
    boolean isDecision() {
        return this == CREDIT_PROPOSED || this == DISMISSAL_PROPOSED || this == REVERSAL_PROPOSED;
    }

    /** Whether somebody wanted something, and another person answers. */
    public boolean isProposal() {
        return this == REFUND_PROPOSED || isDecision();
    }
}
