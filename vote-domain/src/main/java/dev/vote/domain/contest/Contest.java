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
 * Every move is checked against {@link ContestState#mayBecome}.
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
    private String rules;
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

    /** the database's: it counts whenever the rule or the close is changed */
    @Column(name = "late_version", insertable = false, updatable = false)
    private int lateVersion;

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

    /** A new one, which voters don't see. */
    public static Contest draft(ContestTexts texts, ContestTerms terms, Instant now) {
        Contest contest = new Contest();
        contest.state = ContestState.DRAFT;
        contest.createdAt = now;
        contest.describe(texts);
        contest.agree(terms);
        return contest;
    }

    /** @throws IllegalStateException for another slug once voters may know the old one */
    public void describe(ContestTexts texts) {
        if (state != ContestState.DRAFT && !texts.slug().equals(slug)) {
            throw new IllegalStateException("the address of a contest that was opened stays");
        }
        slug = texts.slug();
        title = texts.title();
        description = texts.description();
        rules = texts.rules();
    }

    /** @throws IllegalStateException for another currency once it was opened */
    public void agree(ContestTerms terms) {
        if (state != ContestState.DRAFT && !terms.price().currencyCode().equals(currency)) {
            throw new IllegalStateException("the currency of a contest that was opened stays");
        }
        currency = terms.price().currencyCode();
        priceMinor = terms.price().amountMinor();
        maxVotes = terms.maxVotes();
        opensAt = terms.window().opensAt();
        closesAt = terms.window().closesAt();
        latePayments = terms.window().latePayments();
        timeZone = terms.zone().getId();
        resultsVisibility = terms.resultsVisibility();
    }

    /** Voters see it, and votes are sold inside its window. */
    public void open() {
        moveTo(ContestState.OPEN);
    }

    /**
     * Votes are sold again.
     *
     * @throws IllegalContestMove unless it is paused: what was never opened has checks to pass first
     */
    public void resume() {
        if (state != ContestState.PAUSED) {
            throw new IllegalContestMove(state, ContestState.OPEN);
        }
        moveTo(ContestState.OPEN);
    }

    /** Voters see it, but nothing is sold. */
    public void pause() {
        moveTo(ContestState.PAUSED);
    }

    /**
     * Ends it before its window does: what was paid for until now counts.
     *
     * @throws IllegalContestMove also before its opening: there is nothing to end yet
     */
    public void close(Instant now) {
        if (now.isBefore(opensAt)) {
            throw new IllegalContestMove(state, ContestState.CLOSED);
        }
        moveTo(ContestState.CLOSED);
        if (now.isBefore(closesAt)) {
            closesAt = now.isAfter(opensAt) ? now : opensAt.plusMillis(1);
        }
    }

    /**
     * Voters don't see it any more, as before it was opened.
     *
     * @throws IllegalContestMove once its window has begun
     */
    public void takeBack(Instant now) {
        if (!now.isBefore(opensAt)) {
            throw new IllegalContestMove(state, ContestState.DRAFT);
        }
        moveTo(ContestState.DRAFT);
    }

    /** No longer listed. One that its window has ended is closed by that. */
    public void archive(Instant now) {
        if (isSelling() && isOver(now)) {
            moveTo(ContestState.CLOSED);
        }
        moveTo(ContestState.ARCHIVED);
    }

    /** From now on voters see the results, if they were to wait for this. */
    public void publishResults(Instant now) {
        if (resultsPublishedAt == null) {
            resultsPublishedAt = now;
        }
    }

    private boolean isSelling() {
        return state == ContestState.OPEN || state == ContestState.PAUSED;
    }

    private void moveTo(ContestState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalContestMove(state, next);
        }
        state = next;
    }

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

    /** In the organiser's words; may be empty. */
    public String getRules() {
        return rules;
    }

    public ContestTexts getTexts() {
        return new ContestTexts(slug, title, description, rules);
    }

    public ContestTerms getTerms() {
        return new ContestTerms(getPrice(), maxVotes, getWindow(), getTimeZone(), resultsVisibility);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getVersion() {
        return version;
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

    /**
     * Names what voters are told of late payments now: the rule, and the planned close. Each payment keeps the version that was shown
     * before it was made.
     */
    public int getLateVersion() {
        return lateVersion;
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
        return wouldShowResults(resultsVisibility, at);
    }

    /** Whether it showed them, if that were its rule. */
    public boolean wouldShowResults(ResultsVisibility visibility, Instant at) {
        return switch (visibility) {
            case LIVE -> true;
            case AFTER_CLOSE -> isOver(at);
            case AFTER_PUBLICATION -> resultsPublishedAt != null && !at.isBefore(resultsPublishedAt);
        };
    }
}
