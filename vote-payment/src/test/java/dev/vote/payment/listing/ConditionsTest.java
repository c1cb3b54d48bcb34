package dev.vote.payment.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.staff.ContestScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void withoutConditionsThereIsNoWhere() {
        assertThat(new Conditions().where()).isEmpty();
    }

    @Test
    void valuesAreNumberedOverAllConditions() {
        Conditions conditions = new Conditions()
                .and("(a = ? OR b = ?)", 1, 2)
                .andEquals("c", "")
                .andEquals("d", "x")
                .andFrom("e", Optional.of(Instant.EPOCH))
                .andBefore("e", Optional.empty());

        assertThat(conditions.where()).isEqualTo(" WHERE (a = ?1 OR b = ?2) AND d = ?3 AND e >= ?4");
    }

    @Test
    void oneOfNothingIsNever() {
        assertThat(new Conditions().andOneOf("a", List.of()).where()).isEqualTo(" WHERE FALSE");
        assertThat(new Conditions().andOneOf("a", List.of(3L, 5L)).where()).isEqualTo(" WHERE a IN (3, 5)");
    }

    @Test
    void whoMaySeeNoContestFindsNothing() {
        assertThat(new Conditions().andOf("a", ContestScope.only(Set.of())).where())
                .isEqualTo(" WHERE FALSE");
        assertThat(new Conditions().andOf("a", ContestScope.only(Set.of(3L))).where())
                .isEqualTo(" WHERE a IN (3)");
        assertThat(new Conditions().andOf("a", ContestScope.ALL).where()).isEmpty();
    }

    @Test
    void aValueWithoutAPlaceIsAFault() {
        assertThatThrownBy(() -> new Conditions().and("a = 1", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatSomebodyTypesHasNoWildcards() {
        assertThat(Conditions.literal("50%_\\")).isEqualTo("50\\%\\_\\\\");
    }

    @Test
    void aCountEndsWhereNobodyPagesAnyMore() {
        assertThat(Count.of(12)).isEqualTo(new Count(12, false));
        assertThat(Count.of(10_000)).isEqualTo(new Count(10_000, false));
        assertThat(Count.of(10_001)).isEqualTo(new Count(10_000, true));
    }

    @Test
    void aPageIsBounded() {
        assertThatThrownBy(() -> new PageOf(0, 201)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageOf(10_001, 25)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PageOf(50, 25).sql()).isEqualTo(" LIMIT 25 OFFSET 50");
    }
}
