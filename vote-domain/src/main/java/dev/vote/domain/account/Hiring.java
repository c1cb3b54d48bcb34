package dev.vote.domain.account;

import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes accounts. SQL, because {@code ON CONFLICT} has no words in JPQL. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Hiring {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** @return empty if the address is taken */
    Optional<StaffMember> hire(NewMember newMember) {
        List<?> ids = em.createNativeQuery("""
                        INSERT INTO staff (email, name, language, created_at) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (email) DO NOTHING RETURNING id""")
                .setParameter(1, Accounts.plain(newMember.email().value()))
                .setParameter(2, newMember.name())
                .setParameter(3, newMember.language())
                .setParameter(4, Timestamp.from(clock.instant()))
                .getResultList();
        Optional<Long> id =
                ids.stream().map(value -> ((Number) value).longValue()).findFirst();
        id.ifPresent(staffId -> newMember.roles().forEach(role -> give(staffId, role)));
        return id.flatMap(accounts::find);
    }

    private void give(long staffId, Role role) {
        em.createNativeQuery("INSERT INTO staff_role (staff_id, role) VALUES (?1, ?2)")
                .setParameter(1, staffId)
                .setParameter(2, role.name())
                .executeUpdate();
    }

    /** Whether there is nobody at all; whoever asks at the same moment waits until this transaction ends. */
    boolean isDeserted() {
        em.createNativeQuery("LOCK TABLE staff IN SHARE ROW EXCLUSIVE MODE").executeUpdate();
        return em.createNativeQuery("SELECT 1 FROM staff LIMIT 1")
                .getResultList()
                .isEmpty();
    }
}
