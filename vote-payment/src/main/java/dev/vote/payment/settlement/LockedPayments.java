package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Payments for whoever moves them: locked until the transaction ends, and as they are in the database at that moment.
 * Several are locked in the order of their ids, so that two transactions never wait for each other in a circle; none is
 * waited for longer than {@code vote.settlement.lock-timeout}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LockedPayments {

    private static final String PATIENCE = "SELECT set_config('lock_timeout', ?, true)";

    /** One statement text for any number of references, so that the database plans it once. */
    private static final String LOCK =
            "SELECT * FROM payment WHERE reference = ANY (string_to_array(?, ',')) ORDER BY id FOR UPDATE";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Inject
    SettlementSettings settings;

    /**
     * For {@link MovedPayments}, which writes what they do: JPA doesn't know them, which spares it the copies
     * that it makes to watch them (ADR 24).
     *
     * @return those that are there, by reference
     */
    public Map<String, Payment> lock(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            waitNoLongerThanSet(connection);
            return read(connection, references);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }

    /** An entity: what it does is written at the end of the transaction. */
    public Optional<Payment> find(Reference reference) {
        try (Connection connection = dataSource.getConnection()) {
            waitNoLongerThanSet(connection);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
        return em.createQuery("SELECT p FROM Payment p WHERE p.reference = :reference", Payment.class)
                .setParameter("reference", reference.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** @throws IllegalArgumentException if there is none: whoever asks has seen it before */
    public Payment get(Reference reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("no such payment"));
    }

    private void waitNoLongerThanSet(Connection connection) throws SQLException {
        try (PreparedStatement patience = connection.prepareStatement(PATIENCE)) {
            patience.setString(1, settings.lockTimeout().toMillis() + "ms");
            patience.executeQuery().close();
        }
    }

    private static Map<String, Payment> read(Connection connection, Collection<String> references) throws SQLException {
        Map<String, Payment> payments = new HashMap<>();
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, String.join(",", references));
            try (ResultSet rows = lock.executeQuery()) {
                ResultRow row = new ResultRow(rows);
                while (rows.next()) {
                    payments.put(row.text("reference"), Payment.stored(row));
                }
            }
        }
        return payments;
    }
}
