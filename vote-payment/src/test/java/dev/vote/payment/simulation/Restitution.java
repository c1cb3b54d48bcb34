package dev.vote.payment.simulation;

/** A refund in the model gateway's own books, that we asked for: under way, done, or failed. */
final class Restitution {

    private final int number;
    private final Charge charge;
    private final long amountMinor;
    private final String note;
    private String status = "pending";

    /** @param number among the gateway's refunds, from 1 */
    Restitution(int number, Charge charge, long amountMinor, String note) {
        this.number = number;
        this.charge = charge;
        this.amountMinor = amountMinor;
        this.note = note;
    }

    int number() {
        return number;
    }

    Charge charge() {
        return charge;
    }

    long amountMinor() {
        return amountMinor;
    }

    /** That was set on it by whoever asked for it. */
    String note() {
        return note;
    }

    /** By which our side knows it for its own. */
    String mark() {
        return note.substring(0, note.indexOf(':') + 1);
    }

    /** The gateway's word. */
    String status() {
        return status;
    }

    boolean isFailed() {
        return status.equals("failed");
    }

    boolean isUnderWay() {
        return !isFailed() && !status.equals("processed");
    }

    /** It wants the payer's bank account. */
    void need() {
        status = "needs-attention";
    }

    void succeed() {
        status = "processed";
    }

    void fail() {
        status = "failed";
    }
}
