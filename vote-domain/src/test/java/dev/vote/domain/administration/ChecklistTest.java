package dev.vote.domain.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistTest {

    @ParameterizedTest
    @EnumSource(OpeningCheck.class)
    void whatIsNecessaryStandsInTheWayAndWhatIsAdvisedDoesnt(OpeningCheck missing) {
        Checklist checklist = new Checklist(Set.of(missing));

        assertThat(checklist.isReady()).isEqualTo(!missing.isNecessary());
        assertThat(checklist.has(missing)).isFalse();
    }

    @Test
    void somebodyToVoteForAWindowAndADescriptionAreNecessary() {
        assertThat(OpeningCheck.values())
                .filteredOn(OpeningCheck::isNecessary)
                .containsExactlyInAnyOrder(OpeningCheck.CONTESTANTS, OpeningCheck.WINDOW, OpeningCheck.DESCRIPTION);
    }

    @Test
    void nothingMissingIsReady() {
        assertThat(new Checklist(Set.of()).isReady()).isTrue();
        assertThat(new Checklist(Set.of()).checks()).containsExactly(OpeningCheck.values());
    }
}
