package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;

/**
 * A certificate in the staff's list.
 *
 * @param who certified it
 * @param isIntact whether its digest is that of what it says now
 */
public record CertificateLine(Certificate certificate, String who, boolean isIntact) {}
