package dev.vote.domain.certification;

import dev.vote.domain.seal.Hash;

/**
 * The last seal that a certified result includes.
 *
 * @param number 0 for a contest without any vote
 * @param hash {@link Hash#NONE} for that one
 * @param entries how many ledger entries there are up to it
 */
public record CertifiedSeal(long number, Hash hash, long entries) {}
