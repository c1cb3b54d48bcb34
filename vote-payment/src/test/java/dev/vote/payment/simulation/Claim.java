package dev.vote.payment.simulation;

import java.time.Instant;

/** A dispute about a charge, in the gateway's books. */
final class Claim {

    private final Charge charge;
    private final Instant openedAt;
    private String status = "awaiting-merchant-feedback";
    private String resolution = "";
    private Instant updatedAt;

    Claim(Charge charge, Instant openedAt) {
        this.charge = charge;
        this.openedAt = openedAt;
        this.updatedAt = openedAt;
    }

    Charge charge() {
        return charge;
    }

    /** The gateway's name for it. */
    String id() {
        return "D" + charge.reference();
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** The gateway's word for its state. */
    String status() {
        return status;
    }

    /** The gateway's word for how it was decided; empty until then. */
    String resolution() {
        return resolution;
    }

    boolean isOver() {
        return !resolution.isEmpty();
    }

    boolean isLost() {
        return resolution.equals("auto-accepted");
    }

    void goToBank(Instant now) {
        status = "awaiting-bank-feedback";
        updatedAt = now;
    }

    void win(Instant now) {
        end("declined", now);
    }

    void lose(Instant now) {
        end("auto-accepted", now);
    }

    private void end(String how, Instant now) {
        status = "resolved";
        resolution = how;
        updatedAt = now;
    }
}
