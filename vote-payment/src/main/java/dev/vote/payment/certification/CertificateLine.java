package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.seal.Hash;

/**
 * A certificate in the staff's list.
 *
 * @param digest that it had when it was made
 * @param who certified it
 */
public record CertificateLine(Certificate certificate, Hash digest, String who) {

    /** Whether it says what it said when it was made. */
    public boolean isIntact() {
        return digest.equals(certificate.digest());
    }
}
