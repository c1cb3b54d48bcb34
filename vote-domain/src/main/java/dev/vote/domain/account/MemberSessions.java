package dev.vote.domain.account;

import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody's log-ins, for whoever may list and end them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class MemberSessions {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    StaffSettings settings;

    @Inject
    Clock clock;

    /** The last used first. */
    List<LiveSession> list(long staffId) {
        Instant now = clock.instant();
        List<?> rows = em.createNativeQuery("""
                        SELECT digest, started_at, last_seen_at, address, user_agent FROM staff_session
                        WHERE staff_id = ?1 AND ended_at IS NULL AND last_seen_at > ?2 AND started_at > ?3
                        ORDER BY last_seen_at DESC, digest""")
                .setParameter(1, staffId)
                .setParameter(2, Timestamp.from(now.minus(settings.sessionIdle())))
                .setParameter(3, Timestamp.from(now.minus(settings.sessionLifetime())))
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    /** @return false if it isn't that person's, or is over */
    boolean end(long staffId, String digest) {
        return em.createNativeQuery("""
                        UPDATE staff_session SET ended_at = ?1
                        WHERE staff_id = ?2 AND digest = ?3 AND ended_at IS NULL""")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .setParameter(2, staffId)
                        .setParameter(3, digest)
                        .executeUpdate()
                == 1;
    }

    /** @param but the one that goes on, if any does */
    void endAll(long staffId, Optional<SessionSecret> but) {
        em.createNativeQuery("""
                        UPDATE staff_session SET ended_at = ?1
                        WHERE staff_id = ?2 AND digest <> ?3 AND ended_at IS NULL""")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, staffId)
                .setParameter(3, but.map(SessionSecret::digest).orElse(""))
                .executeUpdate();
    }

    private static LiveSession session(Object[] row) {
        return new LiveSession(
                (String) row[0],
                ((Timestamp) row[1]).toInstant(),
                ((Timestamp) row[2]).toInstant(),
                (String) row[3],
                (String) row[4]);
    }
}
