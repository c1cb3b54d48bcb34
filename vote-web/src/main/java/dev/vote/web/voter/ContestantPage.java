package dev.vote.web.voter;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.web.view.Phase;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** A contestant: who it is, how it stands, and what votes cost. */
@Named
@RequestScoped
public class ContestantPage {

    @Inject
    Subject subject;

    @Inject
    Roster roster;

    @Inject
    Contests contests;

    @Inject
    Clock clock;

    public Contest getContest() {
        return subject.getContest();
    }

    public Contestant getContestant() {
        return subject.getContestant();
    }

    public Entrant getEntrant() {
        String code = getContestant().getCode();
        return roster.entrants().stream()
                .filter(entrant -> entrant.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public List<Offer> getOffers() {
        return contests.packages(getContest()).stream()
                .map(bundle -> Offer.of(bundle, getContest().getPrice()))
                .toList();
    }

    public Phase getPhase() {
        return Phase.of(getContest(), clock.instant());
    }

    /** Whether votes are sold for this contestant now. */
    public boolean isOnSale() {
        return getPhase() == Phase.OPEN && !getContestant().isWithdrawn();
    }
}
