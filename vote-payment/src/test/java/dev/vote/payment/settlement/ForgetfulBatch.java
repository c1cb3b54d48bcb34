package dev.vote.payment.settlement;

import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A guard taken away: whatever is paid is credited, without asking whether it was before. One piece at a time. */
public class ForgetfulBatch extends SettlementBatch {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Override
    public List<Outcome> settle(List<Evidence> batch) {
        String reference = batch.get(0).reference().orElseThrow();
        Payment payment = locked.lock(List.of(reference)).get(reference);
        Instant now = clock.instant();
        books.ledger.add(List.of(LedgerEntry.credit(payment, now)));
        books.tallies.add(new TreeMap<>(Map.of(payment.getContestantId(), payment.getVotes())));
        em.createQuery("UPDATE Payment p SET p.status = :credited, p.creditedAt = :now WHERE p.id = :id")
                .setParameter("credited", PaymentStatus.CREDITED)
                .setParameter("now", now)
                .setParameter("id", payment.getId())
                .executeUpdate();
        return List.of(Outcome.CREDITED);
    }
}
