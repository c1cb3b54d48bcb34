package dev.vote.web.admin.contestant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.web.admin.contestant.RosterSelection.Order;
import dev.vote.web.admin.contestant.RosterSelection.Presence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RosterSelectionTest {

    private static final RosterRow ADA = new RosterRow(1, 1, "CF4K", "Ada Obi", 7, "Singers", "", 20, false);
    private static final RosterRow ELODIE = new RosterRow(2, 2, "HH77", "Élodie Béké", 8, "Dancers", "", 5, true);
    private static final RosterRow ZOE = new RosterRow(3, 3, "ADA9", "zoe", 0, "", "", 20, false);
    private static final List<RosterRow> ALL = List.of(ADA, ELODIE, ZOE);

    @Test
    void everyWordMustBeInTheNameOrTheCode() {
        assertThat(search("ada")).containsExactly(ADA, ZOE);
        assertThat(search(" OBI  ad ")).containsExactly(ADA);
        assertThat(search("ada nobody")).isEmpty();
        assertThat(search("  ")).isEqualTo(ALL);
    }

    @Test
    void categoryAndPresenceNarrowItDown() {
        assertThat(new RosterSelection("", 7, Presence.ALL).of(ALL)).containsExactly(ADA);
        assertThat(new RosterSelection("", 0, Presence.WITHDRAWN).of(ALL)).containsExactly(ELODIE);
        assertThat(new RosterSelection("", 0, Presence.TAKING_PART).of(ALL)).containsExactly(ADA, ZOE);
    }

    @Test
    void onlyWithoutASearchAndFiltersIsItEverything() {
        assertThat(RosterSelection.ALL.isEverything()).isTrue();
        assertThat(new RosterSelection("a", 0, Presence.ALL).isEverything()).isFalse();
        assertThat(new RosterSelection("", 1, Presence.ALL).isEverything()).isFalse();
        assertThat(new RosterSelection("", 0, Presence.WITHDRAWN).isEverything())
                .isFalse();
    }

    @Test
    void namesAreSortedAsTheLanguageDoes() {
        assertThat(sorted(Order.NAME, false)).containsExactly(ADA, ELODIE, ZOE);
        assertThat(sorted(Order.NAME, true)).containsExactly(ZOE, ELODIE, ADA);
    }

    @Test
    void whoIsEqualStaysInTheOrganisersOrder() {
        assertThat(sorted(Order.VOTES, true)).containsExactly(ADA, ZOE, ELODIE);
        assertThat(sorted(Order.VOTES, false)).containsExactly(ELODIE, ADA, ZOE);
    }

    private static List<RosterRow> search(String words) {
        return new RosterSelection(words, 0, Presence.ALL).of(ALL);
    }

    private static List<RosterRow> sorted(Order order, boolean descending) {
        return ALL.stream()
                .sorted(RosterSelection.comparator(order, descending, Locale.FRENCH))
                .toList();
    }
}
