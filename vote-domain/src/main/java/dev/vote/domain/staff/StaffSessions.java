package dev.vote.domain.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Log-ins, from the last factor until they are ended, idle for too long, or too old. They live in the database, so that
 * every server knows them and an administrator can end them: each request asks.
 */
@ApplicationScoped
@Transactional
public class StaffSessions {

    /** A session's last use is written down no more often than this. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private static final int MAX_USER_AGENT = 300;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    StaffSettings settings;

    @Inject
    Clock clock;

    /**
     * Begins a session for somebody who has just proved both factors.
     *
     * @return what the browser must show from now on
     */
    public SessionSecret start(long staffId, String address, String userAgent) {
        SessionSecret secret = SessionSecret.random();
        Timestamp now = Timestamp.from(clock.instant());
        String browser = userAgent.length() > MAX_USER_AGENT ? userAgent.substring(0, MAX_USER_AGENT) : userAgent;
        em.createNativeQuery("""
                        INSERT INTO staff_session (digest, staff_id, started_at, last_seen_at, address, user_agent)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, secret.digest())
                .setParameter(2, staffId)
                .setParameter(3, now)
                .setParameter(4, now)
                .setParameter(5, address)
                .setParameter(6, browser)
                .executeUpdate();
        return secret;
    }

    /**
     * Whose session it is, with the roles and contests of this moment. To ask is to use it: its idle time begins anew.
     *
     * @param address where the request comes from
     * @return empty if there is none, or it is over
     */
    public Optional<StaffIdentity> use(SessionSecret secret, String address) {
        return find(secret, address, true);
    }

    /**
     * The same without using it, as for a page that asks by itself while nobody sits before it.
     *
     * @param address where the request comes from
     * @return empty if there is none, or it is over
     */
    public Optional<StaffIdentity> find(SessionSecret secret, String address) {
        return find(secret, address, false);
    }

    private Optional<StaffIdentity> find(SessionSecret secret, String address, boolean isUse) {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery("""
                        SELECT s.id, s.name, s.email, s.language, l.last_seen_at,
                               (SELECT string_agg(r.role, ',') FROM staff_role r WHERE r.staff_id = s.id),
                               (SELECT string_agg(CAST(c.contest_id AS varchar), ',') FROM contest_staff c
                                WHERE c.staff_id = s.id)
                        FROM staff_session l JOIN staff s ON s.id = l.staff_id
                        WHERE l.digest = ?1 AND l.ended_at IS NULL AND s.deactivated_at IS NULL
                          AND l.last_seen_at > ?2 AND l.started_at > ?3""")
                .setParameter(1, secret.digest())
                .setParameter(2, Timestamp.from(now.minus(settings.sessionIdle())))
                .setParameter(3, Timestamp.from(now.minus(settings.sessionLifetime())))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> row[5] != null)
                .peek(row -> {
                    if (isUse) {
                        touch(secret, ((Timestamp) row[4]).toInstant(), now);
                    }
                })
                .map(row -> identity(row, address))
                .findFirst();
    }

    /** Ends it, as at log-out; one that is over already stays as it is. */
    public void end(SessionSecret secret) {
        em.createNativeQuery("UPDATE staff_session SET ended_at = ?1 WHERE digest = ?2 AND ended_at IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, secret.digest())
                .executeUpdate();
    }

    private void touch(SessionSecret secret, Instant lastSeen, Instant now) {
        if (lastSeen.plus(TOUCH).isBefore(now)) {
            em.createNativeQuery("UPDATE staff_session SET last_seen_at = ?1 WHERE digest = ?2 AND last_seen_at < ?1")
                    .setParameter(1, Timestamp.from(now))
                    .setParameter(2, secret.digest())
                    .executeUpdate();
        }
    }

    private static StaffIdentity identity(Object[] row, String address) {
        Set<Role> roles = split(row[5]).map(Role::valueOf).collect(Collectors.toSet());
        Set<Long> contests = split(row[6]).map(Long::valueOf).collect(Collectors.toSet());
        return new StaffIdentity(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                roles,
                contests,
                (String) row[3],
                address);
    }

    private static Stream<String> split(Object list) {
        return list == null ? Stream.empty() : Arrays.stream(list.toString().split(","));
    }
}
