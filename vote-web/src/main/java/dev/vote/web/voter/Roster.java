package dev.vote.web.voter;

import dev.vote.domain.contest.Category;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import dev.vote.payment.certification.Outcome;
import dev.vote.payment.certification.Outcomes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contestants of the requested contest, each with a place if places may be seen. */
@RequestScoped
public class Roster {

    @Inject
    Subject subject;

    @Inject
    Contests contests;

    @Inject
    Outcomes outcomes;

    @Inject
    Clock clock;

    private List<Category> categories;
    private Optional<Outcome> outcome;
    private List<Entrant> entrants;

    @PostConstruct
    void read() {
        Contest contest = subject.getContest();
        categories = contests.categories(contest);
        outcome = contest.showsResults(clock.instant()) ? Optional.of(outcomes.of(contest)) : Optional.empty();
        Map<Long, Place> places = places();
        entrants = contests.contestants(contest).stream()
                .map(contestant -> Entrant.of(
                        contestant, category(contestant), Optional.ofNullable(places.get(contestant.getId()))))
                .toList();
    }

    private Map<Long, Place> places() {
        Map<Long, Place> places = new HashMap<>();
        standings().ifPresent(shown -> {
            for (Standing standing : shown.standings()) {
                places.put(standing.contestantId(), Place.of(standing, shown));
            }
        });
        return places;
    }

    private Optional<String> category(Contestant contestant) {
        return categories.stream()
                .filter(category -> contestant.getCategoryId().equals(Optional.of(category.getId())))
                .map(Category::getName)
                .findFirst();
    }

    List<Category> categories() {
        return categories;
    }

    /** Absent while voters mustn't see them. */
    Optional<Standings> standings() {
        return outcome.map(Outcome::standings);
    }

    /** How final they are; absent while voters mustn't see them. */
    Optional<Outcome> outcome() {
        return outcome;
    }

    /** In the organiser's order. */
    List<Entrant> entrants() {
        return entrants;
    }

    /** Most votes first; only those who have a place. */
    List<Entrant> ranked() {
        return entrants.stream()
                .filter(entrant -> entrant.place().isPresent())
                .sorted(Comparator.comparingLong(Entrant::votes).reversed())
                .toList();
    }
}
