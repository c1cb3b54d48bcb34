package dev.vote.payment.review;

import dev.vote.domain.review.DecisionState;
import dev.vote.domain.review.ReviewDecision;
import dev.vote.domain.staff.CurrentStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds proposals that wait for their answer; a payment has at most one. */
@ApplicationScoped
class Decisions {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    Optional<ReviewDecision> findOpen(long paymentId) {
        return em.createQuery("""
                        SELECT d FROM ReviewDecision d WHERE d.paymentId = :payment AND d.state = :open""", ReviewDecision.class)
                .setParameter("payment", paymentId)
                .setParameter("open", DecisionState.PROPOSED)
                .getResultStream()
                .findFirst();
    }

    /** For showing them. @return by payment */
    Map<Long, Proposal> proposals(Collection<Long> paymentIds) {
        if (paymentIds.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = em.createQuery("""
                        SELECT d, s.name FROM ReviewDecision d JOIN StaffMember s ON s.id = d.proposedBy
                        WHERE d.paymentId IN :payments AND d.state = :open""", Object[].class)
                .setParameter("payments", paymentIds)
                .setParameter("open", DecisionState.PROPOSED)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> ((ReviewDecision) row[0]).getPaymentId(),
                        row -> proposal((ReviewDecision) row[0], (String) row[1])));
    }

    private Proposal proposal(ReviewDecision decision, String who) {
        return new Proposal(
                decision.getId(),
                decision.getKind(),
                who,
                decision.getProposedBy() == staff.get().id(),
                decision.getReason(),
                decision.getProposedAt());
    }
}
