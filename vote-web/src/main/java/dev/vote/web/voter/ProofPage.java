package dev.vote.web.voter;

import dev.vote.payment.seal.Seals;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What leads from a payment's entries to the seals that stand for them, once they have one. */
@Named
@RequestScoped
public class ProofPage {

    @Inject
    Subject subject;

    @EJB
    Seals seals;

    private Seals.Proofs found;

    public Seals.Proofs getFound() {
        if (found == null) {
            found = seals.prove(subject.getPayment().getReference());
        }
        return found;
    }

    public boolean isSealed() {
        return !getFound().proofs().isEmpty();
    }
}
