package dev.vote.domain.account;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Changes of the own account, each one transaction with its line in the audit trail. */
@ApplicationScoped
@Transactional
class OwnDetails {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    MemberSessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    AuditTrail trail;

    Profile profile(long id) {
        StaffMember member = accounts.find(id).orElseThrow(() -> new NoSuchMember(id));
        Number codes = (Number)
                em.createNativeQuery("SELECT count(*) FROM staff_recovery_code WHERE staff_id = ?1 AND used_at IS NULL")
                        .setParameter(1, id)
                        .getSingleResult();
        return new Profile(
                member.getName(), member.getEmail(), member.getLanguage(), codes.intValue(), member.getVersion());
    }

    void change(long id, String name, String language, long version) {
        StaffMember member = accounts.lock(id);
        member.requireVersion(version);
        Change change = about("staff.profile", member)
                .field("name", member.getName(), name.strip())
                .field("language", member.getLanguage(), language);
        if (change.isAnything()) {
            member.rename(name);
            member.speak(language);
            trail.record(change);
        }
    }

    List<LiveSession> sessions(long id) {
        return sessions.list(id);
    }

    void endSession(long id, String digest) {
        if (sessions.end(id, digest)) {
            trail.record(about("staff.session-end", accounts.lock(id)).field("sessions", null, 1));
        }
    }

    void endOtherSessions(long id, SessionSecret but) {
        sessions.endAll(id, Optional.of(but));
        trail.record(about("staff.session-end", accounts.lock(id)).field("sessions", null, "others"));
    }

    List<String> renewRecoveryCodes(long id) {
        trail.record(about("staff.recovery-codes", accounts.lock(id)));
        return factors.renewRecoveryCodes(id);
    }

    boolean changeApp(long id, TotpSecret secret, String code) {
        StaffMember member = accounts.lock(id);
        boolean done = factors.enrol(member, secret, code);
        if (done) {
            trail.record(about("staff.second-factor", member));
        }
        return done;
    }

    private static Change about(String action, StaffMember member) {
        return Change.of(action, "staff", member.getEmail());
    }
}
