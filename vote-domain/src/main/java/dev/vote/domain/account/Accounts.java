package dev.vote.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;

/** Finds accounts for whoever in this package works on them. */
@ApplicationScoped
@Transactional
class Accounts {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    /** How addresses are kept and compared. @param typed by a person */
    static String plain(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    Optional<StaffMember> find(String email) {
        return em.createQuery("SELECT s FROM StaffMember s WHERE s.email = :email", StaffMember.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<StaffMember> find(long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id));
    }

    /** Nobody else changes it until the transaction ends. @throws NoSuchMember if there is none */
    StaffMember lock(long id) {
        StaffMember member = em.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (member == null) {
            throw new NoSuchMember(id);
        }
        return member;
    }

    /** @return false if another password has been set meanwhile */
    boolean rehash(long id, PasswordHash old, PasswordHash anew) {
        return em.createNativeQuery("UPDATE staff SET password_hash = ?1 WHERE id = ?2 AND password_hash = ?3")
                        .setParameter(1, anew.text())
                        .setParameter(2, id)
                        .setParameter(3, old.text())
                        .executeUpdate()
                == 1;
    }
}
