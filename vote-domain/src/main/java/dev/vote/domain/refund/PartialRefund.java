package dev.vote.domain.refund;

import dev.vote.domain.money.Money;
import dev.vote.domain.text.Storable;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * The gateway gave back a part of a payment's money, or other money than was taken, such as from its dashboard. It moves no votes: a person
 * looks. There is one for a payment, written by settlement; another part that goes back opens it again.
 */
@Entity
@Table(name = "partial_refund")
@Cacheable(false)
public class PartialRefund {

    private static final int MAX_WORDS = 500;

    @Id
    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Enumerated(EnumType.STRING)
    private PartialRefundState state;

    @Column(updatable = false)
    private int parts;

    @Column(name = "amount_minor", updatable = false)
    private Long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason = "";

    protected PartialRefund() {}

    /** @param words why nothing is to be done, not blank */
    public void dismiss(long staffId, String words, Instant now) {
        String clean = Storable.words(words, MAX_WORDS);
        if (state != PartialRefundState.OPEN || clean.isEmpty()) {
            throw new IllegalStateException("only an open partial refund is dismissed, and with a reason");
        }
        state = PartialRefundState.DISMISSED;
        endedBy = staffId;
        endedAt = now;
        reason = clean;
    }

    public boolean isOpen() {
        return state == PartialRefundState.OPEN;
    }

    public PartialRefundState getState() {
        return state;
    }

    /** How many parts are known: one more is news. */
    public int getParts() {
        return parts;
    }

    /** What went back in all parts; absent where one of them doesn't say, or they differ in currency. */
    public Optional<Money> getAmount() {
        return Optional.ofNullable(amountMinor).map(minor -> Money.of(minor, currency));
    }

    public Instant getNotedAt() {
        return notedAt;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Who dismissed it. */
    public Optional<Long> getEndedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** In the words of who dismissed it; empty if nobody did. */
    public String getReason() {
        return reason;
    }
}
