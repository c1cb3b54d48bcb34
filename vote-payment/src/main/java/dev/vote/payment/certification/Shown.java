package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.CertifiedSeal;
import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.Readiness;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.seal.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks at who is to certify it: all of a certificate but who, when and why.
 *
 * @param number of the certificate that it would be
 */
record Shown(Contest contest, int number, Readiness readiness, CertifiedSeal seal, List<CertifiedStanding> standings) {

    Hash digest() {
        return new Certificate(
                        CertifiedContest.of(contest),
                        number,
                        Optional.empty(),
                        Instant.EPOCH,
                        // that the entries are its own is checked elsewhere
                        new CertifiedSeal(seal.number(), seal.hash(), 0),
                        readiness.open(),
                        "",
                        standings)
                .digest();
    }
}
