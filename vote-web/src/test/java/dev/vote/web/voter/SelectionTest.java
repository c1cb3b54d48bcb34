package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.web.voter.Selection.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {

    private static final List<Entrant> ALL = List.of(
            entrant("V02", "Zoë Okafor", 1, false, 10),
            entrant("V01", "Adaeze Nwosu", 1, false, 30),
            entrant("D01", "Gone Early", 2, true, 99),
            entrant("D02", "Chidi Oka", 2, false, 20));

    @ParameterizedTest
    @CsvSource({
        "'', V02 V01 D02 D01",
        "zoe, V02",
        "ZOË, V02",
        "oka, V02 D02",
        "d0, D02 D01",
        "01, ''",
        "' adaeze ', V01",
        "nobody, ''",
    })
    void aPartOfTheNameOrTheBeginningOfTheCodeFinds(String text, String codes) {
        assertThat(codes(new Selection(text, Optional.empty(), Order.PROGRAMME)))
                .isEqualTo(codes);
    }

    @Test
    void aCategoryNarrows() {
        assertThat(codes(new Selection("", Optional.of(2L), Order.PROGRAMME))).isEqualTo("D02 D01");
    }

    @ParameterizedTest
    @CsvSource({"PROGRAMME, V02 V01 D02 D01", "NAME, V01 D02 V02 D01", "VOTES, V01 D02 V02 D01"})
    void whoWithdrewComesLastInEveryOrder(Order order, String codes) {
        assertThat(codes(new Selection("", Optional.empty(), order))).isEqualTo(codes);
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        assertThat(Order.parse("votes", Order.PROGRAMME)).isEqualTo(Order.VOTES);
        assertThat(Order.parse("x'--", Order.NAME)).isEqualTo(Order.NAME);
        assertThat(Order.parse(null, Order.NAME)).isEqualTo(Order.NAME);
    }

    @Test
    void aVeryLongSearchIsCut() {
        assertThat(new Selection("x".repeat(5000), Optional.empty(), Order.NAME).text())
                .hasSize(60);
    }

    private static String codes(Selection selection) {
        return String.join(" ", selection.of(ALL).stream().map(Entrant::code).toList());
    }

    private static Entrant entrant(String code, String name, long category, boolean withdrawn, long votes) {
        return new Entrant(
                code,
                name,
                Optional.of(category),
                Optional.empty(),
                Optional.empty(),
                withdrawn,
                Optional.of(new Place(1, votes, 0, 0)));
    }
}
