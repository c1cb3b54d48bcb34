package dev.vote.domain.account;

import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffSettings;
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

/** One-time links: each is good for one use, for a while, until a newer one takes its place. We keep their SHA-256. */
@ApplicationScoped
@Transactional
class StaffLinks {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    StaffSettings settings;

    @Inject
    Clock clock;

    OneTimeLink make(StaffMember member, LinkPurpose purpose) {
        revokeAll(member.getId());
        Instant now = clock.instant();
        OneTimeLink link =
                new OneTimeLink(member.getId(), purpose, SessionSecret.random(), now.plus(lifetime(purpose)));
        em.createNativeQuery("""
                        INSERT INTO staff_link (digest, staff_id, purpose, created_at, expires_at)
                        VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, link.secret().digest())
                .setParameter(2, member.getId())
                .setParameter(3, purpose.name())
                .setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(link.expiresAt()))
                .executeUpdate();
        return link;
    }

    /** The one that is still good. */
    Optional<PendingLink> findPending(long staffId) {
        List<?> rows = em.createNativeQuery("""
                        SELECT purpose, created_at, expires_at FROM staff_link
                        WHERE staff_id = ?1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?2
                        ORDER BY created_at DESC""")
                .setParameter(1, staffId)
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream().map(row -> pending((Object[]) row)).findFirst();
    }

    /** Whose it is, and what for; empty if it isn't good, or the account isn't active. */
    Optional<Holder> find(SessionSecret secret) {
        List<?> rows = em.createNativeQuery("""
                        SELECT l.staff_id, l.purpose FROM staff_link l JOIN staff s ON s.id = l.staff_id
                        WHERE l.digest = ?1 AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > ?2
                          AND s.deactivated_at IS NULL""")
                .setParameter(1, secret.digest())
                .setParameter(2, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Holder(((Number) row[0]).longValue(), LinkPurpose.valueOf((String) row[1])))
                .findFirst();
    }

    record Holder(long staffId, LinkPurpose purpose) {}

    /** @return false if it isn't good any more: somebody was faster, or it was revoked */
    boolean use(SessionSecret secret) {
        Timestamp now = Timestamp.from(clock.instant());
        return em.createNativeQuery("""
                        UPDATE staff_link SET used_at = ?1
                        WHERE digest = ?2 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?3""")
                        .setParameter(1, now)
                        .setParameter(2, secret.digest())
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** @return how many were good until now, or had only run out */
    int revokeAll(long staffId) {
        return em.createNativeQuery("""
                        UPDATE staff_link SET revoked_at = ?1
                        WHERE staff_id = ?2 AND used_at IS NULL AND revoked_at IS NULL""")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, staffId)
                .executeUpdate();
    }

    private Duration lifetime(LinkPurpose purpose) {
        return switch (purpose) {
            case INVITATION -> settings.invitationLifetime();
            case RESET -> settings.resetLifetime();
        };
    }

    private static PendingLink pending(Object[] row) {
        return new PendingLink(
                LinkPurpose.valueOf((String) row[0]),
                ((Timestamp) row[1]).toInstant(),
                ((Timestamp) row[2]).toInstant());
    }
}
