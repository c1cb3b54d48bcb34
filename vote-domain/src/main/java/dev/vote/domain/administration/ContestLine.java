package dev.vote.domain.administration;

import dev.vote.domain.contest.Contest;

/**
 * A contest as staff see it in their list.
 *
 * @param contestants who take part
 * @param votes credited and not taken back
 */
public record ContestLine(Contest contest, long contestants, long votes) {}
