package dev.vote.payment.seal;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.seal.LedgerLine;
import dev.vote.domain.seal.Seal;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Seals the ledger's new entries, in the order of their ids, each contest's as the next link of its chain. Settlement knows nothing of it and
 * waits for nothing of it.
 *
 * <p>One server at a time seals; if two did, the keys of seals and of sealed entries would refuse the second. An entry is sealed once it is
 * visible, however late that is: see {@link Progress}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Sealer {

    private static final EventLog LOG = EventLog.of(Sealer.class);

    @Inject
    Jdbc jdbc;

    @Inject
    SealSettings settings;

    @Inject
    Clock clock;

    /**
     * Seals what one transaction takes.
     *
     * @param above where to begin; 0 for wherever something may not be sealed
     * @return where to go on, if there may be more
     */
    public OptionalLong seal(long above) {
        return jdbc.with(connection -> seal(new SealRows(connection), above));
    }

    private OptionalLong seal(SealRows rows, long above) throws SQLException {
        Instant now = clock.instant();
        long taken = rows.idsTaken();
        Optional<Progress> mine = rows.take(now.minus(settings.lag()));
        if (mine.isEmpty()) {
            return OptionalLong.empty();
        }
        Progress progress = mine.get();
        List<Unsealed> found = rows.unsealed(Math.max(above, progress.watermark()), settings.batchSize());
        for (Map.Entry<Long, List<Unsealed>> contest : byContest(found).entrySet()) {
            seal(rows, contest.getKey(), contest.getValue(), now);
        }
        long last = found.isEmpty() ? above : found.get(found.size() - 1).id();
        boolean isAll = found.size() < settings.batchSize();
        if (above <= progress.watermark()) {
            moveOn(rows, progress, progress.after(last, isAll), new Mark(taken, now));
        }
        return isAll ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** @param id that had been taken at that moment */
    private record Mark(long id, Instant at) {}

    private static void moveOn(SealRows rows, Progress progress, long watermark, Mark mark) throws SQLException {
        if (watermark != progress.watermark()) {
            rows.moveOn(watermark);
        }
        if (progress.wantsMark(watermark)) {
            rows.mark(mark.id(), mark.at());
        }
    }

    private static Map<Long, List<Unsealed>> byContest(List<Unsealed> found) {
        return found.stream()
                .collect(Collectors.groupingBy(Unsealed::contestId, LinkedHashMap::new, Collectors.toList()));
    }

    private static void seal(SealRows rows, long contestId, List<Unsealed> entries, Instant now) throws SQLException {
        List<LedgerLine> lines = entries.stream().map(Unsealed::line).toList();
        Seal seal = rows.latest(contestId)
                .map(latest -> latest.next(lines, now))
                .orElseGet(() -> Seal.first(contestId, lines, now));
        rows.add(seal, entries);
        LOG.info(
                "ledger.sealed",
                "contest",
                contestId,
                "seal",
                seal.number(),
                "entries",
                seal.entries(),
                "hash",
                seal.hash());
    }
}
