package dev.vote.payment.inquiry;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.listing.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** What there is to choose from when looking for payments. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PaymentChoices {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    /** A contest to choose. */
    public record ContestChoice(long id, String title) {}

    /** The contests whose payments may be looked at, the newest first. */
    @Requires(Permission.PAYMENT_VIEW)
    public List<ContestChoice> contests() {
        Conditions conditions = new Conditions().andOf("t.id", staff.contests(Permission.PAYMENT_VIEW));
        List<?> rows = em.createNativeQuery("SELECT t.id, t.title FROM contest t" + conditions.where()
                        + " ORDER BY t.opens_at DESC, t.id LIMIT 500")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ContestChoice(((Number) row[0]).longValue(), (String) row[1]))
                .toList();
    }
}
