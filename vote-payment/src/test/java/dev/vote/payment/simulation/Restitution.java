package dev.vote.payment.simulation;

/** A refund in the model gateway's own books, that we asked for: under way, done, or failed. */
final class Restitution {

    private final int number;
    private final Charge charge;
    private final String note;
    private String status = "pending";

    /** @param number among the gateway's refunds, from 1 */
    Restitution(int number, Charge charge, String note) {
        this.number = number;
        this.charge = charge;
        this.note = note;
    }

    int number() {
        return number;
    }

    Charge charge() {
        return charge;
    }

    /** That was set on it by whoever asked for it. */
    String note() {
        return note;
    }

    /** The gateway's word. */
    String status() {
        return status;
    }

    void succeed() {
        status = "processed";
    }

    void fail() {
        status = "failed";
    }
}
