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
 * A refund that somebody began elsewhere than at Vote's desk, such as on the gateway's dashboard, and that stopped: it failed, or the gateway
 * needs something. It moves no votes: a person looks. It is as the gateway last said that it stands; when that changes, it is looked at anew.
 */
@Entity
@Table(name = "outside_refund")
@Cacheable(false)
public class OutsideRefund {

    private static final int MAX_WORDS = 500;

    @Id
    private long id;

    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Column(name = "gateway_id", updatable = false)
    private String gatewayId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RefundState state;

    @Column(name = "amount_minor", updatable = false)
    private Long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String note;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    @Column(name = "seen_by")
    private Long seenBy;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String reason = "";

    protected OutsideRefund() {}

    /** @param words why nothing is to be done, not blank */
    public void dismiss(long staffId, String words, Instant now) {
        String clean = Storable.words(words, MAX_WORDS);
        if (!isOpen() || clean.isEmpty()) {
            throw new IllegalStateException("only a refund that stopped is dismissed, once, and with a reason");
        }
        seenBy = staffId;
        seenAt = now;
        reason = clean;
    }

    /** Whether it stopped, and nobody has looked since. */
    public boolean isOpen() {
        return (state == RefundState.NEEDS_ATTENTION || state == RefundState.FAILED) && seenAt == null;
    }

    public long getId() {
        return id;
    }

    /** The gateway's own name for it. */
    public String getGatewayId() {
        return gatewayId;
    }

    public RefundState getState() {
        return state;
    }

    /** Absent where the gateway doesn't say. */
    public Optional<Money> getAmount() {
        return Optional.ofNullable(amountMinor).map(minor -> Money.of(minor, currency));
    }

    /** What whoever began it wrote at the gateway; may be empty. */
    public String getNote() {
        return note;
    }

    /** Since when it is in that state. */
    public Instant getNotedAt() {
        return notedAt;
    }

    public Optional<Instant> getSeenAt() {
        return Optional.ofNullable(seenAt);
    }

    /** In the words of who looked; empty if nobody did. */
    public String getReason() {
        return reason;
    }
}
