package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A guard taken away: payments are read, and not locked. */
public class UnlockedPayments extends MeetingPayments {

    @Override
    Map<String, Payment> read(Collection<String> references) {
        Map<String, Payment> payments = em.createQuery(
                        "SELECT p FROM Payment p WHERE p.reference IN :references ORDER BY p.id", Payment.class)
                .setParameter("references", references)
                .getResultStream()
                .collect(Collectors.toMap(payment -> payment.getReference().value(), Function.identity()));
        em.clear();
        return payments;
    }
}
