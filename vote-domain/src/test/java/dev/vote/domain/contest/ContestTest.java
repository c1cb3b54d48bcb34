package dev.vote.domain.contest;

import static dev.vote.domain.contest.SampleContest.AFTER;
import static dev.vote.domain.contest.SampleContest.BEFORE;
import static dev.vote.domain.contest.SampleContest.CLOSES;
import static dev.vote.domain.contest.SampleContest.DURING;
import static dev.vote.domain.contest.SampleContest.OPENS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContestTest {

    @Test
    void aDraftIsSeenByNoVoterAndSellsNothingInsideItsWindow() {
        Contest draft = SampleContest.draft();

        assertThat(draft.getState().isPublic()).isFalse();
        assertThat(draft.isOpen(DURING)).isFalse();
    }

    @Test
    void anOpenedContestSellsOnlyInsideItsWindow() {
        Contest contest = SampleContest.open();

        assertThat(contest.isOpen(BEFORE)).isFalse();
        assertThat(contest.isOpen(DURING)).isTrue();
        assertThat(contest.isOpen(CLOSES)).isFalse();
    }

    @Test
    void aPausedContestSellsNothingUntilItIsResumed() {
        Contest contest = SampleContest.open();

        contest.pause();
        assertThat(contest.isOpen(DURING)).isFalse();
        contest.resume();
        assertThat(contest.isOpen(DURING)).isTrue();
    }

    @Test
    void whatWasNeverOpenedIsNotResumed() {
        assertThatThrownBy(SampleContest.draft()::resume).isInstanceOf(IllegalContestMove.class);
    }

    @Test
    void closingByHandEndsTheWindowAtThatMoment() {
        Contest contest = SampleContest.open();

        contest.close(DURING);

        assertThat(contest.getState()).isEqualTo(ContestState.CLOSED);
        assertThat(contest.getWindow().counts(OPENS, DURING.minusMillis(1))).isTrue();
        assertThat(contest.getWindow().counts(OPENS, DURING)).isFalse();
    }

    @Test
    void closingAfterTheWindowHasEndedLeavesItsEnd() {
        Contest contest = SampleContest.open();

        contest.close(AFTER);

        assertThat(contest.getWindow().closesAt()).isEqualTo(CLOSES);
    }

    @Test
    void closingAtTheMomentOfTheOpeningLeavesAWindow() {
        Contest contest = SampleContest.open();

        contest.close(OPENS);

        assertThat(contest.getWindow().contains(OPENS)).isTrue();
    }

    @Test
    void whatHasntBegunCantBeClosed() {
        Contest contest = SampleContest.open();

        assertThatThrownBy(() -> contest.close(BEFORE)).isInstanceOf(IllegalContestMove.class);
        assertThat(contest.getState()).isEqualTo(ContestState.OPEN);
    }

    @Test
    void aClosedContestIsNeverOpenedAgain() {
        Contest contest = SampleContest.closed();

        assertThatThrownBy(contest::open).isInstanceOfSatisfying(IllegalContestMove.class, refused -> {
            assertThat(refused.getFrom()).isEqualTo(ContestState.CLOSED);
            assertThat(refused.getTo()).isEqualTo(ContestState.OPEN);
        });
    }

    @Test
    void onlyWhatHasntBegunIsTakenBack() {
        Contest scheduled = SampleContest.open();
        scheduled.takeBack(BEFORE);
        assertThat(scheduled.getState()).isEqualTo(ContestState.DRAFT);

        Contest running = SampleContest.open();
        assertThatThrownBy(() -> running.takeBack(OPENS)).isInstanceOf(IllegalContestMove.class);
    }

    @Test
    void aContestThatItsWindowHasEndedCanBeArchivedAndOneThatRunsCant() {
        Contest over = SampleContest.open();
        over.archive(AFTER);
        assertThat(over.getState()).isEqualTo(ContestState.ARCHIVED);

        Contest running = SampleContest.open();
        assertThatThrownBy(() -> running.archive(DURING)).isInstanceOf(IllegalContestMove.class);
        assertThat(running.getState()).isEqualTo(ContestState.OPEN);
    }

    @Test
    void addressAndCurrencyChangeOnlyInADraft() {
        ContestTexts moved = new ContestTexts("stars", "Rising Stars", "", "");
        ContestTerms inCedi = new ContestTerms(
                Money.of(5_000, "GHS"),
                10,
                SampleContest.terms().window(),
                SampleContest.LAGOS,
                ResultsVisibility.LIVE);
        Contest draft = SampleContest.draft();
        draft.describe(moved);
        draft.agree(inCedi);
        assertThat(draft.getSlug()).isEqualTo("stars");
        assertThat(draft.getCurrency()).isEqualTo("GHS");

        Contest opened = SampleContest.open();
        assertThatThrownBy(() -> opened.describe(moved)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened.agree(inCedi)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void resultsAreShownWhenTheOrganiserSaidSo() {
        Contest hidden = with(ResultsVisibility.AFTER_CLOSE);
        assertThat(hidden.showsResults(DURING)).isFalse();
        assertThat(hidden.showsResults(CLOSES)).isTrue();

        Contest secret = with(ResultsVisibility.AFTER_PUBLICATION);
        assertThat(secret.showsResults(AFTER)).isFalse();
        secret.publishResults(AFTER);
        assertThat(secret.showsResults(AFTER)).isTrue();

        assertThat(with(ResultsVisibility.LIVE).showsResults(DURING)).isTrue();
    }

    @Test
    void resultsArePublishedOnce() {
        Contest contest = with(ResultsVisibility.AFTER_PUBLICATION);
        Instant later = AFTER.plusSeconds(60);

        contest.publishResults(AFTER);
        contest.publishResults(later);

        assertThat(contest.getResultsPublishedAt()).hasValue(AFTER);
    }

    private static Contest with(ResultsVisibility visibility) {
        Contest contest = SampleContest.open();
        contest.agree(SampleContest.terms(contest.getWindow(), visibility));
        return contest;
    }
}
