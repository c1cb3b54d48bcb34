package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payments for whoever moves them: locked until the transaction ends, and as they are in the database at that moment.
 * Several are locked in the order of their ids, so that two transactions never wait for each other in a circle; none is
 * waited for longer than {@code vote.settlement.lock-timeout}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LockedPayments {

    /**
     * One statement text for any number of references, so that the database plans it once. The hint has EclipseLink begin its
     * transaction and read anew what it may hold already; what locks is the statement itself.
     */
    private static final String LOCK = """
            SELECT id, reference, gateway, contest_id, contestant_id, package_id, votes, amount_minor, currency, email, status,
                   review_reason, gateway_message, channel, authorization_url, authorizing_until, replaced_by, created_at,
                   paid_at, credited_at, next_check_at, hinted_at
            FROM payment WHERE reference = ANY (string_to_array(?1, ',')) ORDER BY id FOR UPDATE""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    SettlementSettings settings;

    /** @return those that are there, by reference */
    public Map<String, Payment> lock(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        em.createNativeQuery("SELECT set_config('lock_timeout', ?1, true)")
                .setParameter(1, settings.lockTimeout().toMillis() + "ms")
                .getSingleResult();
        Stream<?> found = em.createNativeQuery(LOCK, Payment.class)
                .setParameter(1, String.join(",", references))
                .setHint("eclipselink.pessimistic-lock", "Lock")
                .getResultStream();
        return found.map(Payment.class::cast)
                .collect(Collectors.toMap(payment -> payment.getReference().value(), Function.identity()));
    }

    public Optional<Payment> find(Reference reference) {
        return Optional.ofNullable(lock(List.of(reference.value())).get(reference.value()));
    }

    /** @throws IllegalArgumentException if there is none: whoever asks has seen it before */
    public Payment get(Reference reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("no such payment"));
    }
}
