package dev.vote.domain.reconciliation;

import dev.vote.domain.text.Storable;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * What we have of a payment and what the gateway says of it differ. There is one of a kind for a reference: found again, it is the
 * same one.
 */
@Entity
@Table(name = "reconciliation_difference")
@Cacheable(false)
public class Difference {

    private static final int MAX_WORDS = 500;

    @Id
    @GeneratedValue(generator = "reconciliation_difference_seq")
    @SequenceGenerator(
            name = "reconciliation_difference_seq",
            sequenceName = "reconciliation_difference_seq",
            allocationSize = 1)
    private long id;

    @Column(updatable = false)
    private String gateway;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DifferenceKind kind;

    @Enumerated(EnumType.STRING)
    private DifferenceState state;

    @Column(name = "payment_id", updatable = false)
    private Long paymentId;

    private String ours;

    private String theirs;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "last_run")
    private long lastRun;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String reason = "";

    protected Difference() {}

    /** Not seen by a run yet: {@link #see} says by which, and what both say. */
    public static Difference found(
            String gateway, String reference, DifferenceKind kind, Optional<Long> paymentId, Instant now) {
        Difference difference = new Difference();
        difference.gateway = gateway;
        difference.reference = reference;
        difference.kind = kind;
        difference.state = DifferenceState.OPEN;
        difference.paymentId = paymentId.orElse(null);
        difference.foundAt = now;
        return difference;
    }

    /**
     * A run sees it. One that was gone is open again, and one that was dismissed too if the facts are others than those that the
     * person saw.
     *
     * @return whether a person must look now who needn't before
     */
    public boolean see(long run, Facts facts, Instant now) {
        boolean same = facts.ours().equals(ours) && facts.theirs().equals(theirs);
        boolean opens = ours == null || state == DifferenceState.GONE || (state == DifferenceState.DISMISSED && !same);
        if (opens) {
            state = DifferenceState.OPEN;
            endedBy = null;
            endedAt = null;
            reason = "";
        }
        ours = facts.ours();
        theirs = facts.theirs();
        lastRun = run;
        seenAt = now;
        return opens;
    }

    /** Both agree now. What a person dismissed stays so. */
    public void vanish(Instant now) {
        if (state == DifferenceState.OPEN) {
            state = DifferenceState.GONE;
            endedAt = now;
        }
    }

    /** @param words why it is as it should be, not blank */
    public void dismiss(long staffId, String words, Instant now) {
        String clean = Storable.words(words, MAX_WORDS);
        if (state != DifferenceState.OPEN || clean.isEmpty()) {
            throw new IllegalStateException("only an open difference is dismissed, and with a reason");
        }
        state = DifferenceState.DISMISSED;
        endedBy = staffId;
        endedAt = now;
        reason = clean;
    }

    public long getId() {
        return id;
    }

    public String getGateway() {
        return gateway;
    }

    public String getReference() {
        return reference;
    }

    public DifferenceKind getKind() {
        return kind;
    }

    public DifferenceState getState() {
        return state;
    }

    /** Absent if we have no such payment. */
    public Optional<Long> getPaymentId() {
        return Optional.ofNullable(paymentId);
    }

    public Facts getFacts() {
        return new Facts(ours, theirs);
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    /** When a run last saw it. */
    public Instant getSeenAt() {
        return seenAt;
    }

    public long getLastRun() {
        return lastRun;
    }

    public Optional<Long> getEndedBy() {
        return Optional.ofNullable(endedBy);
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** In the words of who dismissed it; may be empty. */
    public String getReason() {
        return reason;
    }
}
