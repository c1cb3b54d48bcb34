package dev.vote.web.voter;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.contest.Amendment;
import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.ledger.Standings;
import dev.vote.domain.seal.Seal;
import dev.vote.payment.certification.Outcome;
import dev.vote.payment.seal.Seals;
import dev.vote.web.view.Phase;
import dev.vote.web.voter.Selection.Order;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A contest with its contestants and standings; the results page shows the same at length. */
@Named
@RequestScoped
public class ContestPage {

    private static final int LEADERS = 5;
    private static final int FACES = 3;

    @Inject
    Subject subject;

    @Inject
    Contests contests;

    @EJB
    Seals seals;

    @Inject
    Roster roster;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private Selection selection;
    private List<Entrant> selected;
    private Optional<Seal> seal;

    @PostConstruct
    void select() {
        Order usual = getPhase() == Phase.CLOSED && isRanked() ? Order.VOTES : Order.PROGRAMME;
        Order order = Order.parse(request.getParameter("sort"), usual);
        selection = new Selection(
                Objects.requireNonNullElse(request.getParameter("q"), ""),
                category(request.getParameter("category")),
                order == Order.VOTES && !isRanked() ? usual : order);
        selected = selection.of(roster.entrants());
    }

    private Optional<Long> category(String id) {
        return roster.categories().stream()
                .map(Category::getId)
                .filter(known -> known.toString().equals(id))
                .findFirst();
    }

    public Contest getContest() {
        return subject.getContest();
    }

    /** What was changed after the first sale, oldest first. */
    public List<Amendment> getAmendments() {
        return contests.amendments(getContest());
    }

    public Phase getPhase() {
        return Phase.of(getContest(), clock.instant());
    }

    public boolean isOpen() {
        return getPhase() == Phase.OPEN;
    }

    public List<Category> getCategories() {
        return roster.categories();
    }

    public Selection getSelection() {
        return selection;
    }

    /** The orders that may be chosen. */
    public List<Order> getOrders() {
        return Stream.of(Order.values())
                .filter(order -> isRanked() || order != Order.VOTES)
                .toList();
    }

    public List<Entrant> getEntrants() {
        return selected;
    }

    public int getSize() {
        return roster.entrants().size();
    }

    /** Whether places may be seen. */
    public boolean isRanked() {
        return roster.standings().isPresent();
    }

    public List<Entrant> getRanking() {
        return roster.ranked();
    }

    public List<Entrant> getLeaders() {
        return roster.ranked().stream().limit(LEADERS).toList();
    }

    /** Some who have a photo, for the top of the page: the leaders, if they may be seen. */
    public List<Entrant> getFaces() {
        List<Entrant> all = isRanked() ? roster.ranked() : roster.entrants();
        return all.stream()
                .filter(entrant -> entrant.photo().isPresent())
                .limit(FACES)
                .toList();
    }

    /** The first three; more, if they share a place. */
    public List<Entrant> getPodium() {
        return roster.ranked().stream()
                .filter(entrant -> entrant.place().map(Place::isMedal).orElse(false))
                .toList();
    }

    /** How final the standings are; absent while voters mustn't see them. */
    public Optional<Outcome> getOutcome() {
        return roster.outcome();
    }

    /** Of the texts that say so; while votes are sold, and while nobody sees anything, that of live standings. */
    public ResultsState getState() {
        return getOutcome().map(Outcome::state).orElse(ResultsState.LIVE);
    }

    /** The same with a word for standings that are hidden after the close. */
    public String getStateKey() {
        return getOutcome().isEmpty() && getPhase() == Phase.CLOSED
                ? "HIDDEN"
                : getState().name();
    }

    public boolean isCertified() {
        return getState() == ResultsState.CERTIFIED;
    }

    /** The certified result; absent before there is one. */
    public Optional<Certificate> getCertificate() {
        return getOutcome().flatMap(Outcome::certificate);
    }

    /** What was changed since it was certified. */
    public List<Outcome.Moved> getMoved() {
        return getOutcome().map(Outcome::moved).orElse(List.of());
    }

    public long getTotalVotes() {
        return roster.standings().map(Standings::totalVotes).orElse(0L);
    }

    /** When the standings were read. */
    public Optional<Instant> getAsOf() {
        return roster.standings().map(Standings::asOf);
    }

    /** The last seal of the contest's ledger; absent before the first vote. */
    public Optional<Seal> getSeal() {
        if (seal == null) {
            seal = seals.latest(getContest());
        }
        return seal;
    }

    /** The text that says from when hidden standings are shown. */
    public String getHiddenKey() {
        return getContest().getResultsVisibility() == ResultsVisibility.AFTER_CLOSE
                ? "results.hidden.close"
                : "results.hidden.published";
    }
}
