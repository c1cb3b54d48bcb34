package dev.vote.domain.account;

import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a browser holds between the password and the second factor: good for minutes, for one log-in, for nothing else. */
@ApplicationScoped
@Transactional
class Tickets {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** Setting an app up takes longer than reading a code. */
    private static final Duration ENROLMENT_LIFETIME = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    SessionSecret open(long staffId, Optional<TotpSecret> pending) {
        Instant now = clock.instant();
        em.createNativeQuery("DELETE FROM staff_log_in WHERE expires_at < ?1")
                .setParameter(1, Timestamp.from(now))
                .executeUpdate();
        SessionSecret secret = SessionSecret.random();
        em.createNativeQuery(
                        "INSERT INTO staff_log_in (digest, staff_id, expires_at, totp_secret) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, secret.digest())
                .setParameter(2, staffId)
                .setParameter(3, Timestamp.from(now.plus(pending.isPresent() ? ENROLMENT_LIFETIME : LIFETIME)))
                .setParameter(4, pending.map(TotpSecret::base32).orElse(null))
                .executeUpdate();
        return secret;
    }

    /** Empty if it is over, or the account is deactivated. */
    Optional<Ticket> find(SessionSecret secret) {
        List<?> rows = em.createNativeQuery("""
                        SELECT l.staff_id, s.email, l.totp_secret FROM staff_log_in l JOIN staff s ON s.id = l.staff_id
                        WHERE l.digest = ?1 AND l.expires_at > ?2 AND s.deactivated_at IS NULL""")
                .setParameter(1, secret.digest())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().map(row -> ticket((Object[]) row)).findFirst();
    }

    /** @return false if somebody else has just used it */
    boolean use(SessionSecret secret) {
        return em.createNativeQuery("DELETE FROM staff_log_in WHERE digest = ?1")
                        .setParameter(1, secret.digest())
                        .executeUpdate()
                == 1;
    }

    void revokeAll(long staffId) {
        em.createNativeQuery("DELETE FROM staff_log_in WHERE staff_id = ?1")
                .setParameter(1, staffId)
                .executeUpdate();
    }

    private static Ticket ticket(Object[] row) {
        return new Ticket(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Optional.ofNullable((String) row[2]).map(TotpSecret::new));
    }
}
