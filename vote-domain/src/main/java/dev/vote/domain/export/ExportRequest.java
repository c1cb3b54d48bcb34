package dev.vote.domain.export;

import java.util.Optional;

/**
 * What somebody wants to have.
 *
 * @param contestId empty: all contests that the person may export
 * @param period of what was made; {@link Period#ALWAYS} for a kind that has none
 */
public record ExportRequest(ExportKind kind, ExportFormat format, Optional<Long> contestId, Period period) {

    public ExportRequest {
        if (!kind.hasPeriod()) {
            period = Period.ALWAYS;
        }
    }
}
