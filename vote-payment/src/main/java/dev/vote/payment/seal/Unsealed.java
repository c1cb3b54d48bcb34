package dev.vote.payment.seal;

import dev.vote.domain.seal.LedgerLine;

/** A ledger entry that has no seal yet. */
record Unsealed(long id, long contestId, LedgerLine line) {}
