package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One charge as the gateway remembers it. Opened by initialise as {@code abandoned}; every verb answers the charge as it
 * is afterwards and refuses what {@link ChargeStatus#mayBecome} forbids. A charge that failed can still be paid.
 *
 * @param id unsigned 64-bit
 * @param accessCode names the charge in the address of its checkout page
 * @param steps what happened, oldest first
 */
public record Charge(
        BigInteger id,
        String accessCode,
        ChargeRequest request,
        ChargeStatus status,
        Outcome outcome,
        Instant createdAt,
        List<Step> steps) {

    /**
     * One line of the charge's timeline.
     *
     * @param type {@code action}, {@code success}, {@code error}, as at Paystack
     */
    public record Step(String type, String message, Instant at) {}

    public Charge {
        steps = List.copyOf(steps);
    }

    static Charge open(BigInteger id, String accessCode, ChargeRequest request, String domain, Instant now) {
        return new Charge(
                id, accessCode, request, ChargeStatus.ABANDONED, Outcome.none(request, domain), now, List.of());
    }

    @JsonIgnore
    public String reference() {
        return request.reference();
    }

    /** Empty until it is paid. */
    @JsonIgnore
    public Optional<Instant> paidAt() {
        return outcome.paidAt();
    }

    Charge pay(Payment payment, Instant now) {
        return become(ChargeStatus.SUCCESS, outcome.paid(payment, now), step("success", "Paid with card", now));
    }

    Charge decline(String card, String words, Instant now) {
        return become(
                ChargeStatus.FAILED, outcome.refused(card, words), step("error", "Card was refused: " + words, now));
    }

    Charge walkAway(Instant now) {
        return new Charge(
                id,
                accessCode,
                request,
                status,
                outcome,
                createdAt,
                plus(step("action", "Left the checkout page", now)));
    }

    Charge startReversal(Instant now) {
        return become(ChargeStatus.REVERSAL_PENDING, outcome, step("action", "Refund was queued", now));
    }

    Charge reverse(Instant now) {
        return become(ChargeStatus.REVERSED, outcome, step("action", "Reversed", now));
    }

    Charge restore(Instant now) {
        return become(ChargeStatus.SUCCESS, outcome, step("action", "Reversal was undone", now));
    }

    boolean open() {
        return status.mayBecome(ChargeStatus.FAILED);
    }

    private Charge become(ChargeStatus next, Outcome changed, Step step) {
        if (!status.mayBecome(next)) {
            throw new StandInException.IllegalMove(reference(), status, next);
        }
        return new Charge(id, accessCode, request, next, changed, createdAt, plus(step));
    }

    private List<Step> plus(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private static Step step(String type, String message, Instant now) {
        return new Step(type, message, now);
    }
}
