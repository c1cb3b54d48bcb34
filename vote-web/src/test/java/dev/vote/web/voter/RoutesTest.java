package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/, CONTESTS",
        "/terms, TERMS",
        "/verification, VERIFICATION",
        "/contests/lagos-rising-stars, CONTEST",
        "/contests/lagos-rising-stars/results, RESULTS",
        "/contests/lagos-rising-stars/V03, CONTESTANT",
        "/contests/lagos-rising-stars/RESULTS, CONTESTANT",
        "/contests/2026/V03, CONTESTANT",
        "/payments/8PABXNSC0VQ8MWGQVB9WHHJA8G, PAYMENT",
    })
    void aPathWithoutExtensionLeadsToItsPage(String path, Page page) {
        assertThat(Routes.find(path)).map(Route::page).contains(page);
    }

    @Test
    void theNamesInThePathComeInItsOrder() {
        assertThat(Routes.find("/contests/lagos/V03")).map(Route::names).contains(List.of("lagos", "V03"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/contests/Lagos",
                "/contests/-lagos",
                "/contests/lagos--stars",
                "/contests/lagos/V",
                "/contests/lagos/V03/more",
                "/contests/lagos.xhtml",
                "/payments/short",
                "/payments/8PABXNSC0VQ8MWGQVB9WHHJA8G/x",
                "/api/contests",
                "/WEB-INF/voter/contest.xhtml",
                "/contests/lagos/../accra"
            })
    void whatNamesNoPageLeadsNowhere(String path) {
        assertThat(Routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/contests, /",
        "/contests/, /",
        "/terms/, /terms",
        "/contests/lagos/, /contests/lagos",
        "/contests/lagos/v03, /contests/lagos/V03",
        "/contests/lagos/v03/, /contests/lagos/V03",
        "/contests/lagos/results/, /contests/lagos/results",
    })
    void aPathThatWasTypedALittleDifferentlyIsUnderstood(String typed, String meant) {
        assertThat(Routes.findMeant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contests/lagos/results", "/contests/lagos/V03", "/payments/abc", "/api/"})
    void aPathThatIsRightOrMeansNothingIsLeftAlone(String path) {
        assertThat(Routes.findMeant(path)).isEmpty();
    }
}
