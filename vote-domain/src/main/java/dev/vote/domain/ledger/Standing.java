package dev.vote.domain.ledger;

/**
 * One contestant's place.
 *
 * @param rank from 1; who has as many votes shares the rank, and the next rank is skipped (1, 2, 2, 4)
 * @param votes credited and not taken back
 */
public record Standing(int rank, long contestantId, String code, String name, long votes) {}
