package dev.vote.payment.inquiry;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.review.ReviewDecision;
import dev.vote.payment.evidence.KeptEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts together what happened to a payment: orders, evidence, entries, decisions, and what staff did besides. */
@ApplicationScoped
class TimeLine {

    private static final int MOST = 300;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** In the order of time, by whichever clock; the order comes first all the same. @param events about the payment */
    List<Step> of(Payment payment, List<KeptEvent> events) {
        List<Step> steps = new ArrayList<>();
        replaced(payment, steps);
        payment.getPaidAt().ifPresent(at -> steps.add(new Step.Paid(at)));
        events.forEach(event -> steps.add(new Step.Told(event.receivedAt(), event)));
        entries(payment).forEach(entry -> steps.add(new Step.Entered(entry.getCreatedAt(), entry.getVotes())));
        decisions(payment).forEach(row -> decision((ReviewDecision) row[0], (String) row[1], (String) row[2], steps));
        audited(payment).forEach(entry -> steps.add(new Step.Done(entry.getAt(), entry)));
        steps.sort(Comparator.comparing(Step::at));
        steps.add(
                0,
                new Step.Created(
                        payment.getCreatedAt(), payment.getAuthorizationUrl().isPresent()));
        return steps;
    }

    private void replaced(Payment payment, List<Step> steps) {
        payment.getReplacedBy()
                .map(id -> em.find(Payment.class, id))
                .ifPresent(by -> steps.add(new Step.Replaced(by.getCreatedAt(), by.getReference())));
        ofPayment("SELECT p FROM Payment p WHERE p.replacedBy = :payment", payment, Payment.class)
                .forEach(first -> steps.add(new Step.Replaces(payment.getCreatedAt(), first.getReference())));
    }

    private static void decision(ReviewDecision decision, String proposer, String decider, List<Step> steps) {
        steps.add(new Step.Decided(decision.getProposedAt(), decision, proposer));
        if (decision.isAnswered()) {
            decision.getDecidedAt().ifPresent((Instant at) -> steps.add(new Step.Answered(at, decision, decider)));
        }
    }

    private List<LedgerEntry> entries(Payment payment) {
        return ofPayment("SELECT e FROM LedgerEntry e WHERE e.paymentId = :payment", payment, LedgerEntry.class);
    }

    private List<Object[]> decisions(Payment payment) {
        return ofPayment("""
                SELECT d, p.name, q.name FROM ReviewDecision d JOIN StaffMember p ON p.id = d.proposedBy
                LEFT JOIN StaffMember q ON q.id = d.decidedBy WHERE d.paymentId = :payment ORDER BY d.id""", payment, Object[].class);
    }

    /** Decisions of people have rows of their own, and those of settlement are told with the message that led to them. */
    private List<AuditEntry> audited(Payment payment) {
        return em.createQuery("""
                        SELECT a FROM AuditEntry a WHERE a.subjectType = 'payment' AND a.subject = :reference
                          AND a.action NOT LIKE 'review.%'
                          AND a.action NOT IN ('payment.review', 'payment.reverse', 'payment.credit') ORDER BY a.id""", AuditEntry.class)
                .setParameter("reference", payment.getReference().value())
                .setMaxResults(MOST)
                .getResultList();
    }

    private <T> List<T> ofPayment(String jpql, Payment payment, Class<T> type) {
        TypedQuery<T> query = em.createQuery(jpql, type);
        return query.setParameter("payment", payment.getId())
                .setMaxResults(MOST)
                .getResultList();
    }
}
