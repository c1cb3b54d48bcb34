package dev.vote.domain.roster;

import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;

/** Somebody who is about to take part. */
public record Newcomer(ContestantCode code, Particulars particulars) {}
