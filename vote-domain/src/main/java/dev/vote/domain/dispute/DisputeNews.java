package dev.vote.domain.dispute;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a gateway says of a dispute. Any part but the state may be missing.
 *
 * @param word the gateway's own for the state, such as {@code awaiting-merchant-feedback}
 * @param resolution the gateway's own, such as {@code auto-accepted}; empty until it is decided
 * @param category the gateway's own, such as {@code chargeback}
 * @param stage the gateway's own, such as {@code pre-arbitration}
 * @param amountMinor what the payer wants back
 * @param openedAt by the gateway's clock, as all that follow
 * @param dueAt until when it waits for us
 * @param updatedAt since when it is so
 */
public record DisputeNews(
        DisputeState state,
        String word,
        String resolution,
        String category,
        String stage,
        OptionalLong amountMinor,
        String currency,
        Optional<Instant> openedAt,
        Optional<Instant> dueAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> updatedAt) {}
