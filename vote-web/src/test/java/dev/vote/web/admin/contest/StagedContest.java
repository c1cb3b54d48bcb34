package dev.vote.web.admin.contest;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.money.Money;
import java.time.Instant;
import java.time.ZoneId;

/** A contest in Lagos that opens on the first of December 2026 at 8 and closes on the 18th at 20 o'clock. */
final class StagedContest {

    static final Instant OPENS = Instant.parse("2026-12-01T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-12-18T19:00:00Z");
    static final Instant BEFORE = OPENS.minusSeconds(1);
    static final Instant DURING = OPENS.plusSeconds(1);

    private StagedContest() {}

    static Contest draft() {
        return draft(texts("Rising Stars", "One winner."), CLOSES);
    }

    static Contest draft(ContestTexts texts, Instant closes) {
        return Contest.draft(
                texts,
                new ContestTerms(
                        Money.of(5_000, "NGN"),
                        10_000,
                        new VotingWindow(OPENS, closes, LatePayments.REVIEW),
                        ZoneId.of("Africa/Lagos"),
                        ResultsVisibility.LIVE),
                BEFORE);
    }

    static ContestTexts texts(String title, String rules) {
        return new ContestTexts("rising-stars", title, "Who sings best?", rules);
    }

    static Contest open() {
        Contest contest = draft();
        contest.open();
        return contest;
    }
}
