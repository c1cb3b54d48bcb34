package dev.vote.domain.administration;

import static dev.vote.domain.contest.SampleContest.AFTER;
import static dev.vote.domain.contest.SampleContest.BEFORE;
import static dev.vote.domain.contest.SampleContest.CLOSES;
import static dev.vote.domain.contest.SampleContest.DURING;
import static dev.vote.domain.contest.SampleContest.OPENS;
import static dev.vote.domain.contest.SampleContest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.contest.SampleContest;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestrictionsTest {

    private static final ContestTexts OTHER_ADDRESS = new ContestTexts("stars", "Rising Stars", "", "");

    private static Restrictions unsold(Contest contest, Instant now) {
        return new Restrictions(contest, false, false, now);
    }

    private static Restrictions sold(Contest contest, Instant now) {
        return new Restrictions(contest, true, false, now);
    }

    private static ContestTerms window(Instant opens, Instant closes) {
        return SampleContest.terms(new VotingWindow(opens, closes, LatePayments.REVIEW), ResultsVisibility.LIVE);
    }

    private static ContestTerms price(long minor, String currency) {
        ContestTerms terms = SampleContest.terms();
        return new ContestTerms(
                Money.of(minor, currency), terms.maxVotes(), terms.window(), terms.zone(), terms.resultsVisibility());
    }

    @Test
    void everythingOfADraftMayChange() {
        Restrictions draft = unsold(SampleContest.draft(), AFTER);

        assertThat(draft.against(OTHER_ADDRESS, price(1, "GHS"))).isEmpty();
        assertThat(draft.against(texts(), window(BEFORE, DURING))).isEmpty();
    }

    @Test
    void addressAndCurrencyStayOnceItWasOpened() {
        assertThat(unsold(SampleContest.open(), BEFORE).against(OTHER_ADDRESS, price(5_000, "GHS")))
                .containsExactly(ContestFault.SLUG_FIXED, ContestFault.CURRENCY_FIXED);
    }

    @Test
    void theOpeningMovesUntilVotesWereSold() {
        ContestTerms later = window(DURING, CLOSES);

        assertThat(unsold(SampleContest.open(), BEFORE).against(texts(), later)).isEmpty();
        assertThat(sold(SampleContest.open(), DURING).against(texts(), later))
                .containsExactly(ContestFault.OPENS_FIXED);
    }

    @Test
    void theCloseMovesBothWaysButNotIntoThePast() {
        Restrictions running = sold(SampleContest.open(), DURING);

        assertThat(running.against(texts(), window(OPENS, AFTER))).isEmpty();
        assertThat(running.against(texts(), window(OPENS, DURING.plusSeconds(60))))
                .isEmpty();
        assertThat(running.against(texts(), window(OPENS, DURING))).containsExactly(ContestFault.CLOSES_PAST);
    }

    @Test
    void aCertifiedResultThatIsShownIsNotHiddenAgainAndItsTitleStays() {
        Restrictions certified = new Restrictions(SampleContest.closed(), true, true, AFTER);
        ContestTexts better = new ContestTexts("rising-stars", "The Rising Stars", "Thank you all!", "One winner.");
        VotingWindow window = certified.contest().getTerms().window();

        assertThat(certified.against(texts(), SampleContest.terms(window, ResultsVisibility.AFTER_PUBLICATION)))
                .containsExactly(ContestFault.CERTIFIED);
        assertThat(certified.against(texts(), SampleContest.terms(window, ResultsVisibility.AFTER_CLOSE)))
                .isEmpty();
        assertThat(certified.against(better, SampleContest.terms(window, ResultsVisibility.LIVE)))
                .containsExactly(ContestFault.CERTIFIED);
    }

    @Test
    void whenVotingIsOverOnlyTextsAndTheShowingOfResultsChange() {
        ContestTexts better = new ContestTexts("rising-stars", "The Rising Stars", "Thank you all!", "One winner.");

        for (Restrictions over : new Restrictions[] {
            sold(SampleContest.open(), CLOSES), sold(SampleContest.closed(), DURING.plusSeconds(1))
        }) {
            ContestTerms terms = over.contest().getTerms();
            assertThat(over.against(better, SampleContest.terms(terms.window(), ResultsVisibility.AFTER_PUBLICATION)))
                    .isEmpty();
            assertThat(over.against(better, window(OPENS, AFTER))).containsExactly(ContestFault.TERMS_FIXED);
            assertThat(over.against(better, price(1, "NGN"))).contains(ContestFault.TERMS_FIXED);
        }
    }
}
