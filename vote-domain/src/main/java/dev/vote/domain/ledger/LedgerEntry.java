package dev.vote.domain.ledger;

import dev.vote.domain.payment.Payment;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Votes given or taken back because of one payment. Written once, never changed, never deleted; the database refuses a
 * second entry of the same kind for a payment.
 */
@Entity
@Table(name = "ledger_entry")
@Cacheable(false)
public class LedgerEntry {

    @Id
    private long id;

    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Column(name = "contest_id", updatable = false)
    private long contestId;

    @Column(name = "contestant_id", updatable = false)
    private long contestantId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private EntryKind kind;

    @Column(updatable = false)
    private long votes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected LedgerEntry() {}

    /** The votes of a payment that was just credited. */
    public static LedgerEntry credit(Payment payment, Instant at) {
        return of(payment, EntryKind.CREDIT, payment.getVotes(), at);
    }

    /** The same votes, because the money went back. */
    public static LedgerEntry reversal(Payment payment, Instant at) {
        return of(payment, EntryKind.REVERSAL, -payment.getVotes(), at);
    }

    private static LedgerEntry of(Payment payment, EntryKind kind, long votes, Instant at) {
        LedgerEntry entry = new LedgerEntry();
        entry.paymentId = payment.getId();
        entry.contestId = payment.getContestId();
        entry.contestantId = payment.getContestantId();
        entry.kind = kind;
        entry.votes = votes;
        entry.createdAt = at;
        return entry;
    }

    public long getPaymentId() {
        return paymentId;
    }

    public long getContestId() {
        return contestId;
    }

    public long getContestantId() {
        return contestantId;
    }

    public EntryKind getKind() {
        return kind;
    }

    /** Positive for a credit, negative for a reversal. */
    public long getVotes() {
        return votes;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
