package dev.vote.domain.administration;

import static dev.vote.domain.contest.SampleContest.CLOSES;
import static dev.vote.domain.contest.SampleContest.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.contest.SampleContest;
import dev.vote.domain.contest.VotingWindow;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final ContestTexts TEXTS = SampleContest.texts();
    private static final ContestTerms TERMS = SampleContest.terms();

    @Test
    void whatStaysIsNoDifference() {
        assertThat(Differences.of(TEXTS, TEXTS, TERMS, TERMS).all()).isEmpty();
    }

    @Test
    void aTitleIsATextAndRulesAreWhatVotersGoBy() {
        ContestTexts said = new ContestTexts(TEXTS.slug(), "Stars", TEXTS.description(), "Two winners.");

        Differences differences = Differences.of(TEXTS, said, TERMS, TERMS);

        assertThat(differences.texts()).extracting(Differences.Field::name).containsExactly("title");
        assertThat(differences.terms()).containsExactly(new Differences.Field("rules", "One winner.", "Two winners."));
    }

    @Test
    void aWindowIsComparedInItsZone() {
        ContestTerms longer = SampleContest.terms(
                new VotingWindow(OPENS, CLOSES.plusSeconds(3_600), LatePayments.COUNT_IF_STARTED_IN_TIME),
                ResultsVisibility.AFTER_CLOSE);

        assertThat(Differences.of(TEXTS, TEXTS, TERMS, longer).terms())
                .containsExactly(
                        new Differences.Field(
                                "closes",
                                "2026-12-18T20:00+01:00[Africa/Lagos]",
                                "2026-12-18T21:00+01:00[Africa/Lagos]"),
                        new Differences.Field("late-payments", "REVIEW", "COUNT_IF_STARTED_IN_TIME"),
                        new Differences.Field("results", "LIVE", "AFTER_CLOSE"));
    }
}
