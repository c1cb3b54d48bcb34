package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void theLeadersBarIsFullAndTheOthersAreInProportion() {
        Standings standings = standings(300, 100, 0);

        assertThat(place(standings, 0)).isEqualTo(new Place(1, 300, 100, 75.0));
        assertThat(place(standings, 1)).isEqualTo(new Place(2, 100, 33, 25.0));
        assertThat(place(standings, 2)).isEqualTo(new Place(3, 0, 0, 0.0));
    }

    @Test
    void withoutVotesNobodyHasABarOrAMedal() {
        Place place = place(standings(0, 0), 0);

        assertThat(place.ofLeader()).isZero();
        assertThat(place.ofAll()).isZero();
        assertThat(place.isMedal()).isFalse();
    }

    @Test
    void theFirstThreeHaveMedals() {
        Standings standings = standings(40, 30, 20, 10);

        assertThat(place(standings, 2).isMedal()).isTrue();
        assertThat(place(standings, 3).isMedal()).isFalse();
    }

    private static Place place(Standings standings, int index) {
        return Place.of(standings.standings().get(index), standings);
    }

    private static Standings standings(long... votes) {
        Standing[] standings = new Standing[votes.length];
        long total = 0;
        for (int i = 0; i < votes.length; i++) {
            standings[i] = new Standing(i + 1, i, "C0" + i, "Contestant " + i, votes[i]);
            total += votes[i];
        }
        return new Standings(Instant.EPOCH, total, List.of(standings));
    }
}
