package dev.vote.payment.certification;

import dev.vote.domain.certification.Readiness;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.seal.Hash;
import dev.vote.payment.certification.CertificationRows.Stored;
import java.util.Optional;

/**
 * How things stand with a contest that somebody wants to certify.
 *
 * @param before the certificate that there is
 */
record Situation(Contest contest, Optional<Stored> before, Readiness readiness) {

    /** What is wanted: {@link CertificationDesk#certify} says what each is. */
    record Wish(int number, Hash shown, String reason) {}

    /** Why it isn't certified; empty if nothing stands against it. */
    Optional<CertificationRuling> refusal(Wish wish, Count count) {
        if (before.map(each -> each.certificate().number()).orElse(0) != wish.number() - 1) {
            return Optional.of(CertificationRuling.ALREADY_CERTIFIED);
        }
        if (!readiness.isReady()) {
            return Optional.of(CertificationRuling.NOT_READY);
        }
        if (!count.isRight()) {
            return Optional.of(CertificationRuling.DIFFERENT);
        }
        if (!wish.shown()
                .equals(new Shown(contest, wish.number(), readiness, count.seal(), count.standings()).digest())) {
            return Optional.of(CertificationRuling.CHANGED);
        }
        boolean isSaidWhy = wish.reason().length() >= Amendments.LEAST;
        if ((readiness.isWithReason() || before.isPresent()) && !isSaidWhy) {
            return Optional.of(CertificationRuling.REASON_MISSING);
        }
        return isNew(count) ? Optional.empty() : Optional.of(CertificationRuling.NOTHING_NEW);
    }

    private boolean isNew(Count count) {
        return before.filter(Stored::isIntact)
                .filter(last ->
                        last.certificate().seal().number() == count.seal().number())
                .isEmpty();
    }
}
