package dev.vote.web.voter;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.web.view.Phase;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The first page: the contests that can be voted in, or soon, and those that are over. */
@Named
@RequestScoped
public class ContestList {

    @Inject
    Contests contests;

    @Inject
    Clock clock;

    private List<ContestCard> cards;

    @PostConstruct
    void read() {
        cards = contests.listPublic().stream().map(this::card).toList();
    }

    public List<ContestCard> getRunning() {
        return cards.stream().filter(card -> card.phase() != Phase.CLOSED).toList();
    }

    public List<ContestCard> getOver() {
        return cards.stream().filter(card -> card.phase() == Phase.CLOSED).toList();
    }

    private ContestCard card(Contest contest) {
        List<String> photos = contests.photos(contest, ContestCard.PHOTOS);
        return new ContestCard(contest, Phase.of(contest, clock.instant()), photos);
    }
}
