package dev.vote.payment.simulation;

import dev.vote.domain.contest.LatePayments;
import java.time.Instant;
import java.util.Optional;

/** A charge in the model gateway's own books: asked for, and perhaps declined, and perhaps paid. */
final class Charge {

    /** What the gateway took. */
    record Taking(long amountMinor, String currency, String domain, Instant paidAt) {}

    private final int number;
    private final String reference;
    private final String email;
    private final long askedMinor;
    private final String currency;
    private final Instant createdAt;
    private String word = "abandoned";
    private Optional<Taking> taking = Optional.empty();
    private Optional<Instant> replacedAt = Optional.empty();
    private boolean givenBack;
    private boolean abandoned;
    private boolean lied;
    private Instant toldUnpaidAt = Instant.EPOCH;

    /** @param number among the gateway's charges, from 0 */
    Charge(int number, String reference, String email, long askedMinor, String currency, Instant createdAt) {
        this.number = number;
        this.reference = reference;
        this.email = email;
        this.askedMinor = askedMinor;
        this.currency = currency;
        this.createdAt = createdAt;
    }

    int number() {
        return number;
    }

    String reference() {
        return reference;
    }

    String email() {
        return email;
    }

    long askedMinor() {
        return askedMinor;
    }

    String currency() {
        return currency;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The gateway's word for its state. */
    String word() {
        return word;
    }

    Optional<Taking> taking() {
        return taking;
    }

    void decline() {
        word = "failed";
    }

    void take(Taking money) {
        word = "success";
        taking = Optional.of(money);
    }

    /** It was begun to give it back. */
    void beginGivingBack() {
        word = "reversal pending";
    }

    /** That failed. */
    void keepMoney() {
        word = "success";
    }

    /** All that was taken goes back to where it came from. */
    void giveBack() {
        word = "reversed";
        givenBack = true;
    }

    /** Its voter has left the gateway's page. */
    void abandon() {
        abandoned = true;
    }

    boolean isAbandoned() {
        return abandoned && taking.isEmpty();
    }

    /** Somebody who has our key says that it was paid. */
    void lieAbout() {
        lied = true;
    }

    boolean isLiedAbout() {
        return lied;
    }

    /** The gateway was asked, and said that it has no money of it. */
    void tellUnpaid(Instant at) {
        toldUnpaidAt = at;
    }

    /** When it last said so. */
    Instant toldUnpaidAt() {
        return toldUnpaidAt;
    }

    boolean isGivenBack() {
        return givenBack;
    }

    /** The voter was sent to another charge for the same order. */
    void replace(Instant at) {
        replacedAt = Optional.of(at);
    }

    boolean isReplaced() {
        return replacedAt.isPresent();
    }

    /** Whether what was taken must be credited without a person deciding, as long as it isn't given back. */
    boolean isDue(SimulatedContest contest) {
        return takenAsOrdered()
                .filter(money ->
                        replacedAt.filter(at -> at.isBefore(money.paidAt())).isEmpty())
                .filter(money -> money.paidAt().isBefore(contest.closesAt())
                        || contest.promised(this) == LatePayments.COUNT_IF_STARTED_IN_TIME)
                .isPresent();
    }

    /** Whether what was taken must go back by itself. */
    boolean isToGoBack(SimulatedContest contest) {
        return contest.promised(this) == LatePayments.REFUND
                && takenAsOrdered()
                        .filter(money -> !money.paidAt().isBefore(contest.closesAt()))
                        .isPresent();
    }

    private Optional<Taking> takenAsOrdered() {
        return taking.filter(money -> money.amountMinor() >= askedMinor)
                .filter(money -> money.currency().equals(currency))
                .filter(money -> money.domain().equals("test"));
    }
}
