package dev.vote.domain.administration;

import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.ResultsVisibility;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody typed of a contest.
 *
 * @param slug empty: one is made from the title
 * @param currency ISO 4217
 * @param priceMinor of one vote, in minor units; empty for what isn't an amount
 * @param opens by the clock of the zone
 * @param closes by the clock of the zone
 */
public record ContestForm(
        String title,
        String slug,
        String description,
        String rules,
        String currency,
        OptionalLong priceMinor,
        OptionalLong maxVotes,
        Optional<LocalDateTime> opens,
        Optional<LocalDateTime> closes,
        String zone,
        LatePayments latePayments,
        ResultsVisibility resultsVisibility) {}
