package dev.vote.payment.certification;

import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.Readiness;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.seal.Seal;
import java.util.List;
import java.util.Optional;

/**
 * All that staff look at before they certify a result.
 *
 * @param counted as the totals are now
 * @param seal the ledger's last
 * @param certificates the newest first
 */
public record CertificationFile(
        Contest contest,
        Outcome outcome,
        Readiness readiness,
        List<CertifiedStanding> counted,
        Optional<Seal> seal,
        List<CertificateLine> certificates) {

    public CertificationFile {
        counted = List.copyOf(counted);
        certificates = List.copyOf(certificates);
    }

    /** Of the certificate that would be next. */
    public int next() {
        return certificates.isEmpty() ? 1 : certificates.get(0).certificate().number() + 1;
    }

    /** Whether anything was sealed that no certificate includes, or the last one isn't what it was. */
    public boolean isNew() {
        return certificates.isEmpty()
                || !certificates.get(0).isIntact()
                || seal.filter(each -> each.number()
                                > certificates.get(0).certificate().seal().number())
                        .isPresent();
    }

    /** Of what would be certified. */
    public Hash shown() {
        CertifiedSeal last = seal.map(each -> new CertifiedSeal(each.number(), each.hash(), 0))
                .orElse(new CertifiedSeal(0, Hash.NONE, 0));
        return new Shown(contest, next(), readiness, last, counted).digest();
    }

    /** Whether a certificate now needs a reason. */
    public boolean isWithReason() {
        return readiness.isWithReason() || !certificates.isEmpty();
    }
}
