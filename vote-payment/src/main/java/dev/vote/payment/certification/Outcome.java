package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.LaterChange;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A contest's standings, and how final they are.
 *
 * @param provisionalUntil the longest that payments are waited for
 * @param standings frozen, if they are certified; otherwise as the ledger has them
 * @param certificate the latest
 * @param changes what was sealed since; a contestant has one for each kind at most
 */
public record Outcome(
        ResultsState state,
        Instant provisionalUntil,
        Standings standings,
        Optional<Certificate> certificate,
        List<LaterChange> changes) {

    private static final int FIRST_PLACES = 3;

    public Outcome {
        changes = List.copyOf(changes);
    }

    static Outcome counted(ResultsState state, Instant provisionalUntil, Standings standings) {
        return new Outcome(state, provisionalUntil, standings, Optional.empty(), List.of());
    }

    /** A contestant whose votes were changed, or who has another one of the first places because others' were. */
    public record Moved(
            Standing certified, Standing now, Optional<LaterChange> credit, Optional<LaterChange> reversal) {

        private boolean isAmongTheFirst() {
            return now.rank() != certified.rank()
                    && Math.min(now.rank(), certified.rank()) <= FIRST_PLACES
                    && certified.votes() > 0;
        }

        /** When the last of it was entered. */
        public Optional<Instant> last() {
            return credit.map(LaterChange::last)
                    .map(at ->
                            reversal.map(LaterChange::last).filter(at::isBefore).orElse(at))
                    .or(() -> reversal.map(LaterChange::last));
        }
    }

    /** What the standings would be with the changes. */
    public Standings now() {
        Map<Long, Long> votes = changes.stream()
                .collect(Collectors.groupingBy(LaterChange::contestantId, Collectors.summingLong(LaterChange::votes)));
        return Standings.ranked(
                standings.asOf(),
                standings.standings().stream()
                        .map(each -> new Standing(
                                0,
                                each.contestantId(),
                                each.code(),
                                each.name(),
                                each.votes() + votes.getOrDefault(each.contestantId(), 0L)))
                        .toList());
    }

    /** In the certified order. */
    public List<Moved> moved() {
        if (changes.isEmpty()) {
            return List.of();
        }
        Map<Long, Standing> now =
                now().standings().stream().collect(Collectors.toMap(Standing::contestantId, Function.identity()));
        Map<Long, LaterChange> credits = changesOf(EntryKind.CREDIT);
        Map<Long, LaterChange> reversals = changesOf(EntryKind.REVERSAL);
        return standings.standings().stream()
                .map(each -> new Moved(
                        each,
                        now.get(each.contestantId()),
                        Optional.ofNullable(credits.get(each.contestantId())),
                        Optional.ofNullable(reversals.get(each.contestantId()))))
                .filter(each -> each.last().isPresent() || each.isAmongTheFirst())
                .toList();
    }

    private Map<Long, LaterChange> changesOf(EntryKind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .collect(Collectors.toMap(LaterChange::contestantId, Function.identity()));
    }
}
