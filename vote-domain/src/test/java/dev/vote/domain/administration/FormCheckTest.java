package dev.vote.domain.administration;

import static dev.vote.domain.administration.ContestFault.CLOSES_BEFORE_OPENING;
import static dev.vote.domain.administration.ContestFault.CLOSES_MISSING;
import static dev.vote.domain.administration.ContestFault.CLOSES_RANGE;
import static dev.vote.domain.administration.ContestFault.CURRENCY_UNKNOWN;
import static dev.vote.domain.administration.ContestFault.MAX_VOTES_RANGE;
import static dev.vote.domain.administration.ContestFault.OPENS_MISSING;
import static dev.vote.domain.administration.ContestFault.OPENS_RANGE;
import static dev.vote.domain.administration.ContestFault.OPENS_SKIPPED;
import static dev.vote.domain.administration.ContestFault.PRICE_FORM;
import static dev.vote.domain.administration.ContestFault.SLUG_FORM;
import static dev.vote.domain.administration.ContestFault.TITLE_MISSING;
import static dev.vote.domain.administration.ContestFault.TITLE_TOO_LONG;
import static dev.vote.domain.administration.ContestFault.TOO_MUCH_AT_ONCE;
import static dev.vote.domain.administration.ContestFault.ZONE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.SampleContest;
import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static FormCheck.Checked check(Forms form) {
        return new FormCheck(form.build(), Optional.empty()).check();
    }

    private static void assertRefused(Forms form, ContestFault... faults) {
        assertThatThrownBy(() -> check(form))
                .isInstanceOfSatisfying(
                        ContestRefused.class,
                        refused -> assertThat(refused.getFaults()).containsExactly(faults));
    }

    @Test
    void aGoodFormSaysWhatTheContestIs() {
        FormCheck.Checked checked = check(Forms.good());

        assertThat(checked.texts().title()).isEqualTo("Rising Stars");
        assertThat(checked.terms().price().amountMinor()).isEqualTo(5_000);
        assertThat(checked.terms().window().opensAt()).isEqualTo(SampleContest.OPENS);
        assertThat(checked.terms().window().closesAt()).isEqualTo(SampleContest.CLOSES);
    }

    @Test
    void theAddressIsMadeFromTheTitleUnlessItIsGiven() {
        assertThat(check(Forms.good().slug("")).texts().slug()).isEqualTo("rising-stars");
        assertThat(check(Forms.good().slug(" stars ")).texts().slug()).isEqualTo("stars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stars", "two--hyphens", "-stars", "stars-", "étoiles", "a b", "a/b"})
    void anAddressHasLowerCaseLettersDigitsAndSingleHyphens(String slug) {
        assertRefused(Forms.good().slug(slug), SLUG_FORM);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertRefused(
                Forms.good()
                        .title(" ")
                        .slug("")
                        .currency("ABC")
                        .price(0)
                        .maxVotes(0)
                        .opens(null)
                        .closes(null),
                TITLE_MISSING,
                SLUG_FORM,
                CURRENCY_UNKNOWN,
                PRICE_FORM,
                MAX_VOTES_RANGE,
                OPENS_MISSING,
                CLOSES_MISSING);
    }

    @Test
    void aTitleHasALimit() {
        assertRefused(Forms.good().title("x".repeat(121)), TITLE_TOO_LONG);
        assertThat(check(Forms.good().title("x".repeat(120))).texts().title()).hasSize(120);
    }

    @Test
    void onePaymentBuysAtMostAMillionVotes() {
        assertRefused(Forms.good().maxVotes(1_000_001), MAX_VOTES_RANGE);
        assertThat(check(Forms.good().maxVotes(1_000_000)).terms().maxVotes()).isEqualTo(ContestTerms.MOST_VOTES);
    }

    @Test
    void onePaymentCostsNoMoreThanAnybodyPaysAtOnce() {
        assertRefused(Forms.good().maxVotes(1_000_000).price(1_000_001), TOO_MUCH_AT_ONCE);
        assertThat(check(Forms.good().maxVotes(1_000_000).price(1_000_000))
                        .terms()
                        .price()
                        .amountMinor())
                .isEqualTo(1_000_000);
    }

    @Test
    void timesAreOfThisAge() {
        assertRefused(Forms.good().opens(LocalDateTime.parse("0045-01-01T08:00")), OPENS_RANGE);
        assertRefused(Forms.good().closes(LocalDateTime.parse("2500-01-01T08:00")), CLOSES_RANGE);
    }

    @Test
    void votingClosesAfterItOpens() {
        LocalDateTime opens = LocalDateTime.parse("2026-12-01T08:00");
        assertRefused(Forms.good().opens(opens).closes(opens), CLOSES_BEFORE_OPENING);
    }

    @Test
    void aZoneThatDoesntExistIsRefused() {
        assertRefused(Forms.good().zone("Africa/Atlantis"), ZONE_UNKNOWN);
    }

    @Test
    void aTimeThatClocksSkipIsRefused() {
        assertRefused(Forms.good().zone("Europe/Berlin").opens(LocalDateTime.parse("2026-03-29T02:30")), OPENS_SKIPPED);
    }

    @Test
    void aTimeThatComesTwiceOpensAtTheFirstAndClosesAtTheLast() {
        LocalDateTime twice = LocalDateTime.parse("2026-10-25T02:30");
        VotingWindow window = check(
                        Forms.good().zone("Europe/Berlin").opens(twice).closes(twice))
                .terms()
                .window();

        assertThat(window.opensAt()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(window.closesAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void whatNobodyTouchedStaysToTheLastFraction() {
        Instant closed = Instant.parse("2026-10-25T00:30:15.123456Z");
        ContestTerms before = new ContestTerms(
                SampleContest.terms().price(),
                10_000,
                new VotingWindow(
                        SampleContest.OPENS.minusSeconds(90 * 86_400L),
                        closed,
                        SampleContest.terms().window().latePayments()),
                BERLIN,
                SampleContest.terms().resultsVisibility());
        Forms form = Forms.good()
                .zone("Europe/Berlin")
                .opens(LocalMoment.shown(before.window().opensAt(), BERLIN))
                .closes(LocalMoment.shown(closed, BERLIN));

        ContestTerms after =
                new FormCheck(form.build(), Optional.of(before)).check().terms();

        assertThat(after.window()).isEqualTo(before.window());
    }
}
