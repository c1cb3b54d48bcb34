package dev.vote.domain.contest;

import dev.vote.domain.money.Money;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A competition with a voting window, one currency, a price per vote, and contestants in categories.
 *
 * <p>Drafted, opened by its organiser (and paused and reopened at will), closed by its window or by hand, archived.
 */
@Entity
@Cacheable(false)
public class Contest {

    @Id
    @GeneratedValue(generator = "contest_seq")
    @SequenceGenerator(name = "contest_seq", sequenceName = "contest_seq", allocationSize = 1)
    private long id;

    private String slug;
    private String title;
    private String description;
    private String currency;

    @Column(name = "price_minor")
    private long priceMinor;

    @Column(name = "max_votes")
    private long maxVotes;

    @Column(name = "opens_at")
    private Instant opensAt;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private ContestState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "late_payments")
    private LatePayments latePayments;

    @Enumerated(EnumType.STRING)
    @Column(name = "results_visibility")
    private ResultsVisibility resultsVisibility;

    @Column(name = "results_published_at")
    private Instant resultsPublishedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected Contest() {}

    public long getId() {
        return id;
    }

    /** Names the contest in URLs: lower-case letters, digits and single hyphens. */
    public String getSlug() {
        return slug;
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    /** The price of one vote that is bought outside a package. */
    public Money getPrice() {
        return Money.of(priceMinor, currency);
    }

    public String getCurrency() {
        return currency;
    }

    /** The most votes that one payment may buy. */
    public long getMaxVotes() {
        return maxVotes;
    }

    public VotingWindow getWindow() {
        return new VotingWindow(opensAt, closesAt, latePayments);
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public ContestState getState() {
        return state;
    }

    public ResultsVisibility getResultsVisibility() {
        return resultsVisibility;
    }

    public Optional<Instant> getResultsPublishedAt() {
        return Optional.ofNullable(resultsPublishedAt);
    }

    /** Whether votes are sold at that moment. */
    public boolean isOpen(Instant at) {
        return state == ContestState.OPEN && getWindow().contains(at);
    }

    /** Whether voting is over at that moment, by the window or by the organiser's hand. */
    public boolean isOver(Instant at) {
        return state == ContestState.CLOSED || state == ContestState.ARCHIVED || !at.isBefore(closesAt);
    }

    public boolean showsResults(Instant at) {
        return switch (resultsVisibility) {
            case LIVE -> true;
            case AFTER_CLOSE -> isOver(at);
            case AFTER_PUBLICATION -> resultsPublishedAt != null && !at.isBefore(resultsPublishedAt);
        };
    }
}
