package dev.vote.domain.review;

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
 * What was decided about a payment, by whom and why. It is proposed by one person and stays so until another one approves or rejects it,
 * or the first withdraws it. Whoever changes it has locked its payment, and what was decided is never changed again.
 */
@Entity
@Table(name = "review_decision")
@Cacheable(false)
public class ReviewDecision {

    private static final int MAX_WORDS = 500;

    @Id
    @GeneratedValue(generator = "review_decision_seq")
    @SequenceGenerator(name = "review_decision_seq", sequenceName = "review_decision_seq", allocationSize = 1)
    private long id;

    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DecisionKind kind;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    @Column(updatable = false)
    private String reason;

    @Column(name = "proposed_by", updatable = false)
    private long proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String answer = "";

    protected ReviewDecision() {}

    /**
     * A wish, for another person to answer.
     *
     * @param reason in the person's own words, not blank
     */
    public static ReviewDecision propose(DecisionKind kind, long paymentId, long staffId, String reason, Instant now) {
        ReviewDecision decision = new ReviewDecision();
        decision.paymentId = paymentId;
        decision.kind = kind;
        decision.state = DecisionState.PROPOSED;
        decision.reason = words(reason);
        decision.proposedBy = staffId;
        decision.proposedAt = now;
        if (decision.reason.isEmpty()) {
            throw new IllegalArgumentException("a decision has a reason");
        }
        return decision;
    }

    /** @throws SamePerson if it is the one who proposed it */
    public void approve(long staffId, String words, Instant now) {
        requireAnother(staffId);
        decide(DecisionState.APPROVED, staffId, words, now);
    }

    /**
     * @param words why, not blank
     * @throws SamePerson if it is the one who proposed it, who withdraws it instead
     */
    public void reject(long staffId, String words, Instant now) {
        requireAnother(staffId);
        if (words(words).isEmpty()) {
            throw new IllegalArgumentException("who says no says why");
        }
        decide(DecisionState.REJECTED, staffId, words, now);
    }

    /** @throws SamePerson unless it is the one who proposed it */
    public void withdraw(long staffId, Instant now) {
        if (staffId != proposedBy) {
            throw new SamePerson(id);
        }
        decide(DecisionState.WITHDRAWN, staffId, "", now);
    }

    private void requireAnother(long staffId) {
        if (staffId == proposedBy) {
            throw new SamePerson(id);
        }
    }

    private void decide(DecisionState next, long staffId, String words, Instant now) {
        if (state != DecisionState.PROPOSED) {
            throw new IllegalStateException("decision " + id + " was made: " + state);
        }
        state = next;
        decidedBy = staffId;
        decidedAt = now;
        answer = words(words);
    }

    private static String words(String text) {
        return Storable.words(text, MAX_WORDS);
    }

    public long getId() {
        return id;
    }

    public long getPaymentId() {
        return paymentId;
    }

    public DecisionKind getKind() {
        return kind;
    }

    public DecisionState getState() {
        return state;
    }

    /** In the words of who proposed it. */
    public String getReason() {
        return reason;
    }

    public long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    /** Absent while it waits for the second person. */
    public Optional<Long> getDecidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> getDecidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Whether somebody else than who proposed it answered, or who proposed it took it back: not so of an old dismissal by one person. */
    public boolean isAnswered() {
        return decidedBy != null && (decidedBy != proposedBy || state == DecisionState.WITHDRAWN);
    }

    /** In the words of who decided it; may be empty. */
    public String getAnswer() {
        return answer;
    }
}
