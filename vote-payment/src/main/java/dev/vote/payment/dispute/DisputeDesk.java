package dev.vote.payment.dispute;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.DeskFilter;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.refund.MoneyBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds disputes for whoever looks after them. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class DisputeDesk {

    private static final String ROWS = "dispute d JOIN payment p ON p.id = d.payment_id";

    /** Those that wait for us, by their deadlines, then those that others decide, then what is over. */
    private static final String ORDER = """
            ORDER BY CASE d.state WHEN 'OPEN' THEN 0 WHEN 'UNKNOWN' THEN 1 WHEN 'WITH_BANK' THEN 2 ELSE 3 END,
                   CASE WHEN d.resolved_at IS NULL THEN d.due_at END NULLS LAST, d.heard_at DESC, d.id DESC""";

    private static final String LINES = """
            SELECT d, p, t, c FROM Dispute d JOIN Payment p ON p.id = d.paymentId
            JOIN Contest t ON t.id = p.contestId JOIN Contestant c ON c.id = p.contestantId WHERE d.id IN :ids""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    PaymentDossiers dossiers;

    @Inject
    MoneyBack moneyBack;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    @Requires(Permission.DISPUTE_VIEW)
    public List<DisputeLine> list(DeskFilter<DisputeState> filter, PageOf page) {
        Conditions conditions = filter.narrow(visible(), "p.reference", "d.state");
        List<?> found = conditions
                .bind(em.createNativeQuery("SELECT d.id FROM " + ROWS + conditions.where() + ' ' + ORDER + page.sql()))
                .getResultList();
        List<Long> ids = found.stream().map(id -> ((Number) id).longValue()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(LINES, Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(this::line)
                .sorted(Comparator.comparing(line -> ids.indexOf(line.dispute().getId())))
                .toList();
    }

    @Requires(Permission.DISPUTE_VIEW)
    public Count count(DeskFilter<DisputeState> filter) {
        Conditions conditions = filter.narrow(visible(), "p.reference", "d.state");
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql(ROWS, conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    /** Those of the caller's contests. */
    @Requires(Permission.DISPUTE_VIEW)
    public WaitingDisputes waiting() {
        Conditions conditions = visible().and("d.state = ?", DisputeState.OPEN.name());
        Object[] row = (Object[]) conditions
                .bind(em.createNativeQuery("SELECT count(*), min(d.due_at) FROM " + ROWS + conditions.where()))
                .getSingleResult();
        return new WaitingDisputes(
                ((Number) row[0]).longValue(),
                Optional.ofNullable((Timestamp) row[1]).map(Timestamp::toInstant));
    }

    /** Empty too if it isn't the caller's business. */
    @Requires(Permission.DISPUTE_VIEW)
    public Optional<DisputeDossier> find(long id) {
        Dispute dispute = em.find(Dispute.class, id);
        if (dispute == null) {
            return Optional.empty();
        }
        Payment payment = em.find(Payment.class, dispute.getPaymentId());
        return staff.may(Permission.DISPUTE_VIEW, payment.getContestId())
                ? dossiers.find(payment.getReference())
                        .map(about -> new DisputeDossier(
                                dispute, about, moneyBack.findReturnedAt(payment), dispute.isOverdue(clock.instant())))
                : Optional.empty();
    }

    private Conditions visible() {
        return new Conditions().andOf("p.contest_id", staff.contests(Permission.DISPUTE_VIEW));
    }

    private DisputeLine line(Object[] row) {
        Dispute dispute = (Dispute) row[0];
        return new DisputeLine(
                dispute, (Payment) row[1], (Contest) row[2], (Contestant) row[3], dispute.isOverdue(clock.instant()));
    }
}
