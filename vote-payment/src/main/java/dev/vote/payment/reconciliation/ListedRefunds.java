package dev.vote.payment.reconciliation;

import dev.vote.domain.text.Storable;
import dev.vote.payment.gateway.RefundReport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;

/**
 * The lines of a gateway's list of refunds that nothing more is to be learned from. It spares questions and guards nothing: a line that is read
 * again is settled again, and found to be known.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ListedRefunds {

    private static final int MAX_NAME = 100;

    private static final String IS_KNOWN = """
            SELECT EXISTS (SELECT FROM listed_refund WHERE gateway = ?1 AND name = ?2)
                OR EXISTS (SELECT FROM refund r JOIN payment p ON p.id = r.payment_id
                           WHERE r.gateway_id = ?2 AND p.gateway = ?1 AND r.state NOT IN ('FAILED', 'REFUSED'))""";

    /** One of Vote's own says itself that it stopped, and one of others that is known to have stopped so says nothing new. */
    private static final String IS_KNOWN_TO_HAVE_STOPPED = """
            SELECT EXISTS (SELECT FROM listed_refund WHERE gateway = ?1 AND name = ?2)
                OR EXISTS (SELECT FROM refund r JOIN payment p ON p.id = r.payment_id WHERE r.gateway_id = ?2 AND p.gateway = ?1)
                OR EXISTS (SELECT FROM outside_refund f JOIN payment p ON p.id = f.payment_id
                           WHERE f.gateway_id = ?2 AND p.gateway = ?1 AND f.state = ?3)""";

    private static final String ADD = """
            INSERT INTO listed_refund (gateway, name, read_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    /** Whether it was learned before, or Vote has wanted that refund itself, and follows it. */
    public boolean isKnown(String gateway, String name) {
        return (Boolean) em.createNativeQuery(IS_KNOWN)
                .setParameter(1, gateway)
                .setParameter(2, Storable.words(name, MAX_NAME))
                .getSingleResult();
    }

    /** @param state how it stands, by the list */
    public boolean isKnownToHaveStopped(String gateway, String name, RefundReport.State state) {
        return (Boolean) em.createNativeQuery(IS_KNOWN_TO_HAVE_STOPPED)
                .setParameter(1, gateway)
                .setParameter(2, Storable.words(name, MAX_NAME))
                .setParameter(3, state.name())
                .getSingleResult();
    }

    public void learn(String gateway, String name) {
        em.createNativeQuery(ADD)
                .setParameter(1, gateway)
                .setParameter(2, Storable.words(name, MAX_NAME))
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
