package dev.vote.web.certificate;

import dev.vote.domain.VoteException;

/** As many wait for a file that is being made as may. */
public class CertificateBusy extends VoteException {

    private static final long serialVersionUID = 1L;

    CertificateBusy() {
        super("as many wait for a certificate's file as may");
    }
}
