package dev.vote.domain.reconciliation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One comparison of our payments with a gateway's list. It is begun and moved on by SQL, and only read by this. */
@Entity
@Table(name = "reconciliation_run")
@Cacheable(false)
public class ReconciliationRun {

    @Id
    private long id;

    private String gateway;

    @Enumerated(EnumType.STRING)
    private RunKind kind;

    @Enumerated(EnumType.STRING)
    private RunPhase phase;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    private String position;

    private long pages;
    private long theirs;
    private long refunds;
    private long ours;
    private long matched;

    @Column(name = "not_ours")
    private long notOurs;

    private long settled;
    private long differences;
    private long unanswered;
    private int pauses;

    private String trouble;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ReconciliationRun() {}

    public long getId() {
        return id;
    }

    public String getGateway() {
        return gateway;
    }

    public RunKind getKind() {
        return kind;
    }

    public RunPhase getPhase() {
        return phase;
    }

    /** Charges and payments that were begun since then are compared. */
    public Instant getFrom() {
        return from;
    }

    /** ... and before this. */
    public Instant getTo() {
        return to;
    }

    /** Where in its phase it is; absent at the beginning. */
    public Optional<String> getPosition() {
        return Optional.ofNullable(position);
    }

    /** How many pages of the gateway's lists were read. */
    public long getPages() {
        return pages;
    }

    /** How many charges the list had. */
    public long getTheirs() {
        return theirs;
    }

    /** How many lines the gateway's list of refunds had. */
    public long getRefunds() {
        return refunds;
    }

    /** How many payments of ours there were. */
    public long getOurs() {
        return ours;
    }

    /** How many charges agree with ours. */
    public long getMatched() {
        return matched;
    }

    /** How many charges have references that aren't like ours: another shop of the same account. */
    public long getNotOurs() {
        return notOurs;
    }

    /** How many payments were settled because of what the list says. */
    public long getSettled() {
        return settled;
    }

    public long getDifferences() {
        return differences;
    }

    /** How many charges the gateway gave no usable answer about, again and again, so that they were left out. */
    public long getUnanswered() {
        return unanswered;
    }

    /** How often it had to wait for the gateway since it last got on. */
    public int getPauses() {
        return pauses;
    }

    /** Why it last had to wait; empty if it got on since. */
    public String getTrouble() {
        return trouble;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
