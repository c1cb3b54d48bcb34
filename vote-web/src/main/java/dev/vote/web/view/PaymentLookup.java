package dev.vote.web.view;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.recheck.Recheck;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds the payment that a voter asks about, as fresh as it can be had. */
@ApplicationScoped
public class PaymentLookup {

    @Inject
    Payments payments;

    @EJB
    Recheck recheck;

    /** That somebody looks is a hint: the gateway is asked first, if the payment isn't settled and that is due. */
    public Optional<Payment> findFresh(Reference reference) {
        Optional<Payment> found = find(reference);
        if (found.isEmpty() || !found.get().getStatus().awaitsMoney()) {
            return found;
        }
        recheck.hint(found.get().getReference());
        return find(reference);
    }

    /** Money that was taken for an attempt matters more than the attempt that took its place. */
    private Optional<Payment> find(Reference reference) {
        Optional<Payment> asked = payments.find(reference);
        boolean outdated = asked.isPresent() && asked.get().isReplaced() && isUnpaid(asked.get());
        return outdated ? payments.findLatest(reference) : asked;
    }

    private static boolean isUnpaid(Payment payment) {
        return payment.getStatus() == PaymentStatus.EXPIRED || payment.getStatus() == PaymentStatus.FAILED;
    }
}
