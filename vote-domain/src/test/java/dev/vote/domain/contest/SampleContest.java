package dev.vote.domain.contest;

import dev.vote.domain.money.Money;
import java.time.Instant;
import java.time.ZoneId;

/** A contest in Lagos that opens on the first of December 2026 at 8 and closes on the 18th at 20 o'clock. */
public final class SampleContest {

    public static final Instant OPENS = Instant.parse("2026-12-01T07:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-12-18T19:00:00Z");
    public static final Instant BEFORE = OPENS.minusSeconds(86_400);
    public static final Instant DURING = OPENS.plusSeconds(86_400);
    public static final Instant AFTER = CLOSES.plusSeconds(86_400);
    public static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    private SampleContest() {}

    public static ContestTexts texts() {
        return new ContestTexts("rising-stars", "Rising Stars", "Who sings best?", "One winner.");
    }

    public static ContestTerms terms() {
        return terms(new VotingWindow(OPENS, CLOSES, LatePayments.REVIEW), ResultsVisibility.LIVE);
    }

    public static ContestTerms terms(VotingWindow window, ResultsVisibility results) {
        return new ContestTerms(Money.of(5_000, "NGN"), 10_000, window, LAGOS, results);
    }

    public static Contest draft() {
        return Contest.draft(texts(), terms(), BEFORE);
    }

    /** Seen by voters, and sold from while its window is open. */
    public static Contest open() {
        Contest contest = draft();
        contest.open();
        return contest;
    }

    /** Closed by hand. */
    public static Contest closed() {
        Contest contest = open();
        contest.close(DURING);
        return contest;
    }
}
