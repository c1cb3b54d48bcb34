package dev.vote.web.api;

import dev.vote.domain.contest.Contest;
import dev.vote.web.view.Links;
import dev.vote.web.view.Phase;
import java.net.URI;
import java.time.Instant;

/**
 * A contest in the list.
 *
 * @param priceMinor of one vote; a hundred to the unit in every currency
 * @param timeZone an IANA name, such as {@code Africa/Lagos}
 * @param resultsShown whether the standings may be seen now
 * @param page for people
 */
public record ContestSummary(
        String slug,
        String title,
        Phase state,
        Instant opensAt,
        Instant closesAt,
        String timeZone,
        String currency,
        long priceMinor,
        boolean resultsShown,
        URI page) {

    static ContestSummary of(Contest contest, Instant now, Links links) {
        return new ContestSummary(
                contest.getSlug(),
                contest.getTitle(),
                Phase.of(contest, now),
                contest.getWindow().opensAt(),
                contest.getWindow().closesAt(),
                contest.getTimeZone().getId(),
                contest.getCurrency(),
                contest.getPrice().amountMinor(),
                contest.showsResults(now),
                links.contest(contest.getSlug()));
    }
}
