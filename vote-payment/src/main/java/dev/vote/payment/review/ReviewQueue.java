package dev.vote.payment.review;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.ContestScope;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.evidence.KeptEvents;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.settlement.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits for people to decide, the oldest first. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class ReviewQueue {

    /** In SQL, of a payment {@code p}: it is in review, and Vote isn't giving its money back by itself. */
    public static final String WAITS = """
            p.status = 'REVIEW' AND NOT EXISTS (SELECT FROM refund r
                WHERE r.payment_id = p.id AND r.wanted_by IS NULL AND r.state IN ('INTENDED', 'SENT'))""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    PaymentDossiers dossiers;

    @Inject
    KeptEvents events;

    @Inject
    Decisions decisions;

    @Inject
    CurrentStaff staff;

    @Requires(Permission.REVIEW_VIEW)
    public List<ReviewLine> list(PageOf page) {
        List<Long> ids = ids(page);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Proposal> proposals = decisions.proposals(ids);
        return em.createQuery("""
                        SELECT p, t, c FROM Payment p JOIN Contest t ON t.id = p.contestId
                        JOIN Contestant c ON c.id = p.contestantId WHERE p.id IN :ids
                        ORDER BY p.createdAt, p.id""", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> line((Payment) row[0], (Contest) row[1], (Contestant) row[2], proposals))
                .toList();
    }

    @Requires(Permission.REVIEW_VIEW)
    public Count count() {
        Conditions conditions = waiting();
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("payment p", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    /** Also one that was decided meanwhile, to say so. */
    @Requires(Permission.REVIEW_VIEW)
    public Optional<ReviewCase> find(Reference reference) {
        return dossiers.find(reference)
                .filter(dossier -> dossier.payment().getReviewReason().isPresent())
                .map(this::onTheDesk);
    }

    private ReviewCase onTheDesk(PaymentDossier dossier) {
        long id = dossier.payment().getId();
        return new ReviewCase(
                dossier, Optional.ofNullable(decisions.proposals(List.of(id)).get(id)));
    }

    private List<Long> ids(PageOf page) {
        Conditions conditions = waiting();
        List<?> ids = conditions
                .bind(em.createNativeQuery("SELECT p.id FROM payment p" + conditions.where()
                        + " ORDER BY p.created_at, p.id" + page.sql()))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private Conditions waiting() {
        ContestScope scope = staff.contests(Permission.REVIEW_VIEW);
        Conditions conditions = new Conditions().and(WAITS);
        return scope.all() ? conditions : conditions.andOneOf("p.contest_id", scope.ids());
    }

    private ReviewLine line(Payment payment, Contest contest, Contestant contestant, Map<Long, Proposal> proposals) {
        return new ReviewLine(
                payment,
                contest,
                contestant,
                events.latest(events.about(payment.getReference())).flatMap(Evidence::report),
                Optional.ofNullable(proposals.get(payment.getId())));
    }
}
