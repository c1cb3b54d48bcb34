package dev.vote.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.http.language.Language;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindHasWordsAndItsStatus(ProblemType type) {
        Problem problem = Problem.of(type, Optional.of("votes"), Optional.of("100"));

        assertThat(problem.title()).isNotBlank().doesNotContain("''", "{0}", "{1}");
        assertThat(problem.detail()).isNotBlank().doesNotContain("''", "{0}", "{1}");
        assertThat(problem.status()).isEqualTo(type.status()).isBetween(400, 599);
        assertThat(problem.type().toString()).matches("urn:vote:problem:[a-z-]+");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void inAnotherLanguageOnlyTheDetailIsAnother(ProblemType type) {
        Problem english = Problem.of(type, Optional.of("votes"), Optional.of("100"));

        for (Language language : Set.of(Language.FRENCH, Language.CHINESE)) {
            Problem translated = english.in(language);
            assertThat(translated.detail()).isNotBlank().isNotEqualTo(english.detail());
            assertThat(translated)
                    .usingRecursiveComparison()
                    .ignoringFields("detail")
                    .isEqualTo(english);
            assertThat(translated.in(Language.ENGLISH)).isEqualTo(english);
        }
    }

    @Test
    void fieldAndLimitAreNamed() {
        Problem problem = Problem.of(ProblemType.VOTES_OUT_OF_RANGE, Optional.of("votes"), Optional.of("10000"));

        assertThat(problem.detail()).contains("from 1 to 10000");
        assertThat(problem.field()).contains("votes");
        assertThat(problem.limit()).contains("10000");
    }

    @Test
    void anOccurrenceHasTheNameThatItHasInTheLog() {
        URI incident = URI.create("urn:uuid:00000000-0000-0000-0000-000000000000");

        assertThat(Problem.of(ProblemType.INTERNAL_ERROR).at(incident).instance())
                .contains(incident);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_REQUEST",
        "401, BAD_REQUEST",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "413, BODY_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "500, INTERNAL_ERROR",
        "503, UNAVAILABLE",
        "504, INTERNAL_ERROR",
    })
    void aStatusThatTheContainerChoseHasAKind(int status, ProblemType type) {
        assertThat(ProblemType.of(status)).isEqualTo(type);
    }
}
