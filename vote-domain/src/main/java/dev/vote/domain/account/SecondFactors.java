package dev.vote.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/**
 * Codes of apps and recovery codes, none of which is accepted twice: the database decides who was first.
 *
 * <p>It works by SQL on columns that the entity doesn't know.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SecondFactors {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Clock clock;

    boolean acceptsCode(StaffMember member, String code) {
        return member.getSecondFactor()
                .filter(secret -> accepts(member.getId(), secret, code))
                .isPresent();
    }

    /** Sets up the app if it is the code of about now. @return whether it is */
    boolean enrol(StaffMember member, TotpSecret secret, String code) {
        // the steps of the app that is replaced mean nothing to the new one, and stay if there is none
        OptionalLong step = secret.stepOf(code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        forgetStep(member.getId());
        advance(member.getId(), step.getAsLong());
        member.confirmSecondFactor(secret, clock.instant());
        return true;
    }

    /** The next log-in sets a new one up. */
    void forget(StaffMember member) {
        member.forgetSecondFactor();
        forgetStep(member.getId());
        deleteRecoveryCodes(member.getId());
    }

    boolean acceptsRecoveryCode(long staffId, String code) {
        return em.createNativeQuery("""
                        UPDATE staff_recovery_code SET used_at = ?1
                        WHERE staff_id = ?2 AND digest = ?3 AND used_at IS NULL""")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .setParameter(2, staffId)
                        .setParameter(3, RecoveryCode.digest(code))
                        .executeUpdate()
                == 1;
    }

    /** In place of all that there were. @return to be shown, this once */
    List<String> renewRecoveryCodes(long staffId) {
        deleteRecoveryCodes(staffId);
        List<String> codes = RecoveryCode.some();
        for (String code : codes) {
            em.createNativeQuery("INSERT INTO staff_recovery_code (staff_id, digest) VALUES (?1, ?2)")
                    .setParameter(1, staffId)
                    .setParameter(2, RecoveryCode.digest(code))
                    .executeUpdate();
        }
        return codes;
    }

    private boolean accepts(long staffId, TotpSecret secret, String code) {
        OptionalLong step = secret.stepOf(code, clock.instant());
        return step.isPresent() && advance(staffId, step.getAsLong());
    }

    /** @return whether it is later than any that was accepted */
    private boolean advance(long staffId, long step) {
        return em.createNativeQuery("""
                        UPDATE staff SET totp_step = ?1
                        WHERE id = ?2 AND (totp_step IS NULL OR totp_step < ?3)""")
                        .setParameter(1, step)
                        .setParameter(2, staffId)
                        .setParameter(3, step)
                        .executeUpdate()
                == 1;
    }

    private void forgetStep(long staffId) {
        em.createNativeQuery("UPDATE staff SET totp_step = NULL WHERE id = ?1")
                .setParameter(1, staffId)
                .executeUpdate();
    }

    private void deleteRecoveryCodes(long staffId) {
        em.createNativeQuery("DELETE FROM staff_recovery_code WHERE staff_id = ?1")
                .setParameter(1, staffId)
                .executeUpdate();
    }
}
