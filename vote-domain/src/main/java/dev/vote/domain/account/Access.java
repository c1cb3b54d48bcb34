package dev.vote.domain.account;

import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Takes somebody's access away, and sees to it that an administrator remains. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Access {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    MemberSessions sessions;

    @Inject
    Tickets tickets;

    /** Nobody else takes an administrator away until the transaction ends: of two who try at once, one waits. */
    void lockAdministrators() {
        em.createNativeQuery("""
                        SELECT s.id FROM staff s
                        WHERE EXISTS (SELECT 1 FROM staff_role r WHERE r.staff_id = s.id AND r.role = 'ADMIN')
                        ORDER BY s.id FOR UPDATE""").getResultList();
    }

    /** Whether nobody else could manage accounts: an active administrator who can log in. Call it under the lock. */
    boolean isLastAdministrator(StaffMember member) {
        return member.isActive()
                && member.getRoles().contains(Role.ADMIN)
                && em.createNativeQuery("""
                        SELECT 1 FROM staff s JOIN staff_role r ON r.staff_id = s.id AND r.role = 'ADMIN'
                        WHERE s.id <> ?1 AND s.deactivated_at IS NULL AND s.password_hash IS NOT NULL LIMIT 1""")
                        .setParameter(1, member.getId())
                        .getResultList()
                        .isEmpty();
    }

    /** Ends all that is open, and what is half-way in. */
    void cut(long staffId) {
        sessions.endAll(staffId, Optional.empty());
        tickets.revokeAll(staffId);
    }

    boolean endSession(long staffId, String digest) {
        return sessions.end(staffId, digest);
    }
}
