package dev.vote.web.api;

import dev.vote.domain.ledger.Standing;
import dev.vote.payment.certification.Outcome;
import dev.vote.web.view.Digest;

/**
 * Names a state of the standings, so that who has it needn't fetch it again. The moment of reading is part of the answer
 * but not of the tag, so it can only be a weak one.
 */
final class StandingsTag {

    private StandingsTag() {}

    /** Without the quotation marks. */
    static String of(Outcome outcome) {
        StringBuilder content = new StringBuilder().append(outcome.state()).append('\n');
        outcome.certificate().ifPresent(certificate -> content.append(certificate.digest()));
        outcome.changes().forEach(change -> content.append(change).append('\n'));
        for (Standing standing : outcome.standings().standings()) {
            content.append(standing.rank()).append('\t').append(standing.code()).append('\t');
            content.append(standing.name())
                    .append('\t')
                    .append(standing.votes())
                    .append('\n');
        }
        return Digest.shortOf(content.toString());
    }
}
