package dev.vote.domain.certification;

import dev.vote.domain.ledger.EntryKind;
import java.time.Instant;

/**
 * Sealed entries of one kind for one contestant that came after the certified seal.
 *
 * @param entries how many
 * @param votes their sum; negative for reversals
 * @param first when the first was entered
 * @param last when the last was
 */
public record LaterChange(
        long contestantId,
        String code,
        String name,
        EntryKind kind,
        long entries,
        long votes,
        Instant first,
        Instant last) {}
