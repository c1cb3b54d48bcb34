package dev.vote.domain.account;

import dev.vote.domain.staff.StaffSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Counts tries at somebody's log-in and locks it for a while after too many. A try is counted, and committed, before it
 * is looked at: of any number of guesses at the same moment, no more are looked at than one after another.
 *
 * <p>SQL, because {@code ON CONFLICT} has no words in JPQL.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Attempts {

    /** Without a failure for so long, counting begins anew. */
    private static final Duration MEMORY = Duration.ofHours(24);

    private static final int FORGET_AT_ONCE = 100;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    StaffSettings settings;

    @Inject
    Clock clock;

    private LockOut lockOut;

    @PostConstruct
    void read() {
        lockOut = new LockOut(settings.lockAfter(), settings.lockFirst(), settings.lockMost());
    }

    /**
     * Asks for one more try.
     *
     * @param email as typed, in lower case: anybody's or nobody's
     */
    Attempt ask(String email) {
        Instant now = clock.instant();
        forgetOld(now);
        List<?> counted = em.createNativeQuery("""
                        INSERT INTO log_in_attempt AS a (email_digest, failures, last_at) VALUES (?1, 1, ?2)
                        ON CONFLICT (email_digest) DO UPDATE SET
                            failures = CASE WHEN a.last_at < ?3 THEN 1 ELSE a.failures + 1 END, last_at = ?4
                        WHERE a.locked_until IS NULL OR a.locked_until <= ?5
                        RETURNING failures""")
                .setParameter(1, digest(email))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(MEMORY)))
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(now))
                .getResultList();
        if (counted.isEmpty()) {
            return new Attempt(email, 0, findLock(email));
        }
        int failures = ((Number) counted.get(0)).intValue();
        Optional<Instant> lock = lockOut.after(failures).map(now::plus);
        lock.ifPresent(until -> lock(email, until));
        return new Attempt(email, failures, lock);
    }

    /** It was right, but not yet a log-in: as if it hadn't been tried, unless others have failed since. */
    void takeBack(Attempt attempt) {
        String digest = digest(attempt.email());
        int last = em.createNativeQuery("DELETE FROM log_in_attempt WHERE email_digest = ?1 AND failures = 1")
                .setParameter(1, digest)
                .executeUpdate();
        if (last == 0) {
            em.createNativeQuery("""
                            UPDATE log_in_attempt SET failures = failures - 1,
                                locked_until = CASE WHEN failures = ?1 THEN NULL ELSE locked_until END
                            WHERE email_digest = ?2 AND failures > 1""")
                    .setParameter(1, attempt.failures())
                    .setParameter(2, digest)
                    .executeUpdate();
        }
    }

    /** After a log-in, or a new password. */
    @Transactional(TxType.MANDATORY)
    void forget(String email) {
        em.createNativeQuery("DELETE FROM log_in_attempt WHERE email_digest = ?1")
                .setParameter(1, digest(email))
                .executeUpdate();
    }

    private void lock(String email, Instant until) {
        em.createNativeQuery("UPDATE log_in_attempt SET locked_until = ?1 WHERE email_digest = ?2")
                .setParameter(1, Timestamp.from(until))
                .setParameter(2, digest(email))
                .executeUpdate();
    }

    private Optional<Instant> findLock(String email) {
        List<?> locks = em.createNativeQuery("SELECT locked_until FROM log_in_attempt WHERE email_digest = ?1")
                .setParameter(1, digest(email))
                .getResultList();
        return locks.stream()
                .map(lock -> Optional.ofNullable((Timestamp) lock).map(Timestamp::toInstant))
                .findFirst()
                .flatMap(lock -> lock);
    }

    /** Addresses that nobody has, mostly. */
    private void forgetOld(Instant now) {
        em.createNativeQuery("""
                        DELETE FROM log_in_attempt WHERE email_digest IN (
                            SELECT email_digest FROM log_in_attempt WHERE last_at < ?1
                            LIMIT %d FOR UPDATE SKIP LOCKED)""".formatted(FORGET_AT_ONCE))
                .setParameter(1, Timestamp.from(now.minus(MEMORY)))
                .executeUpdate();
    }

    private static String digest(String email) {
        return DigestUtils.sha256Hex(email);
    }
}
