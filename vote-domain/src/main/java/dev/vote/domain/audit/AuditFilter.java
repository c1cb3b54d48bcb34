package dev.vote.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are looked for; all that is given must hold.
 *
 * @param who part of a name, in any case; empty for anybody
 * @param action the whole or its beginning, such as {@code contest}; empty for any
 * @param subject part of it, in any case; empty for any
 * @param from inclusive
 * @param until exclusive
 */
public record AuditFilter(
        String who,
        String action,
        String subject,
        Optional<Long> contestId,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final AuditFilter ALL =
            new AuditFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty());
}
