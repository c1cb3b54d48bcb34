package dev.vote.web.api;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.LaterChange;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.ledger.Standing;
import dev.vote.domain.ledger.Standings;
import dev.vote.payment.certification.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contest's standings.
 *
 * @param contest its slug
 * @param asOf when they were read; of a certified result, when it was certified
 * @param state how final they are
 * @param provisionalUntil while they are provisional: the longest that payments made before the close are waited for
 * @param standings frozen, if they are certified
 * @param certification of a certified result: what it was frozen with, and what was changed since
 */
public record ResultsResponse(
        String contest,
        Instant asOf,
        ResultsState state,
        Optional<Instant> provisionalUntil,
        long totalVotes,
        List<Place> standings,
        Optional<Certification> certification) {

    /** @param rank from 1; as many votes share a rank, and the next one is skipped */
    public record Place(int rank, String code, String name, long votes) {

        static Place of(Standing standing) {
            return new Place(standing.rank(), standing.code(), standing.name(), standing.votes());
        }
    }

    /**
     * @param seal the last one that is in it; 0 for none
     * @param open what was still open then
     * @param reason why it was certified all the same, or anew
     * @param changes entries since that seal, once they are sealed: reversals, and credits that came late
     * @param standingsNow what the standings would be with them; absent if there are none
     */
    public record Certification(
            int number,
            Instant certifiedAt,
            long seal,
            String sealHash,
            long entries,
            String digest,
            OpenMatters open,
            String reason,
            List<Changed> changes,
            Optional<List<Place>> standingsNow) {

        static Certification of(Certificate certificate, Outcome outcome) {
            return new Certification(
                    certificate.number(),
                    certificate.certifiedAt(),
                    certificate.seal().number(),
                    certificate.seal().hash().toString(),
                    certificate.seal().entries(),
                    certificate.digest().toString(),
                    certificate.open(),
                    certificate.reason(),
                    outcome.changes().stream().map(Changed::of).toList(),
                    Optional.of(outcome)
                            .filter(each -> !each.changes().isEmpty())
                            .map(each -> places(each.now())));
        }
    }

    /** @param entries how many @param votes their sum; negative for reversals */
    public record Changed(String code, EntryKind kind, long entries, long votes, Instant first, Instant last) {

        static Changed of(LaterChange change) {
            return new Changed(
                    change.code(), change.kind(), change.entries(), change.votes(), change.first(), change.last());
        }
    }

    static ResultsResponse of(String contest, Outcome outcome) {
        Standings standings = outcome.standings();
        return new ResultsResponse(
                contest,
                standings.asOf(),
                outcome.state(),
                Optional.of(outcome)
                        .filter(each -> each.state() == ResultsState.PROVISIONAL)
                        .map(Outcome::provisionalUntil),
                standings.totalVotes(),
                places(standings),
                outcome.certificate().map(certificate -> Certification.of(certificate, outcome)));
    }

    private static List<Place> places(Standings standings) {
        return standings.standings().stream().map(Place::of).toList();
    }
}
