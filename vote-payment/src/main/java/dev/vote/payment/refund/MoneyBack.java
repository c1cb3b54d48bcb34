package dev.vote.payment.refund;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.Refund;
import dev.vote.domain.refund.RefundState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a payment's money is going back. For staff a refund counts while it is open, proposed ones too: nothing else is decided about the
 * payment meanwhile. For a voter, and for how much waits for people, only one that is on its way counts.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class MoneyBack {

    private static final List<RefundState> ON_ITS_WAY =
            Stream.of(RefundState.values()).filter(RefundState::isOnItsWay).toList();

    /** In SQL, of a payment {@code p}: it has no open refund; see {@link RefundState#isOpen}. */
    public static final String NONE_OPEN =
            "NOT EXISTS (SELECT FROM refund o WHERE o.payment_id = p.id AND o.ended_at IS NULL)";

    /** In SQL, of a payment {@code p}: it has no refund that is on its way; see {@link RefundState#isOnItsWay}. */
    public static final String NONE_ON_ITS_WAY =
            "NOT EXISTS (SELECT FROM refund o WHERE o.payment_id = p.id AND o.state IN (%s))"
                    .formatted(
                            ON_ITS_WAY.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", ")));

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** There is one at most. */
    public Optional<Refund> findOpen(Payment payment) {
        return em.createQuery("SELECT r FROM Refund r WHERE r.paymentId = :payment AND r.endedAt IS NULL", Refund.class)
                .setParameter("payment", payment.getId())
                .getResultStream()
                .findFirst();
    }

    public boolean isOnItsWay(Payment payment) {
        return findOnItsWay(payment).isPresent();
    }

    /** When all of it went back because it was wanted; empty if it didn't, or by another road. */
    public Optional<Instant> findReturnedAt(Payment payment) {
        return em.createQuery(
                        "SELECT r FROM Refund r WHERE r.paymentId = :payment AND r.state = :done ORDER BY r.id DESC",
                        Refund.class)
                .setParameter("payment", payment.getId())
                .setParameter("done", RefundState.PROCESSED)
                .getResultStream()
                .findFirst()
                .flatMap(Refund::getEndedAt);
    }

    /** How much that is, if it is on its way. */
    public Optional<Money> findOnItsWay(Payment payment) {
        return em.createQuery(
                        "SELECT r FROM Refund r WHERE r.paymentId = :payment AND r.state IN :states", Refund.class)
                .setParameter("payment", payment.getId())
                .setParameter("states", ON_ITS_WAY)
                .getResultStream()
                .findFirst()
                .map(refund -> refund.getAmount().orElseGet(payment::getPrice));
    }
}
