package dev.vote.domain.account;

import dev.vote.domain.account.OwnChange.Done;
import dev.vote.domain.account.OwnChange.Locked;
import dev.vote.domain.account.OwnChange.Refused;
import dev.vote.domain.account.OwnChange.WrongPassword;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What everybody may do to the own account. What could lock its owner out asks for the password, and a wrong one counts
 * as it does at the log-in.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
@Requires(Permission.OWN_ACCOUNT)
public class OwnAccount {

    @Inject
    CurrentStaff current;

    @Inject
    PasswordCheck passwords;

    @Inject
    PasswordChanges changes;

    @Inject
    OwnDetails details;

    public Profile profile() {
        return details.profile(current.get().id());
    }

    /** @param version of the profile that was shown */
    public void change(String name, String language, long version) {
        details.change(current.get().id(), name, language, version);
    }

    public List<LiveSession> sessions() {
        return details.sessions(current.get().id());
    }

    /** @param digest of one of the own sessions; of anybody else's does nothing */
    public void endSession(String digest) {
        details.endSession(current.get().id(), digest);
    }

    /** @param but the one that goes on */
    public void endOtherSessions(SessionSecret but) {
        details.endOtherSessions(current.get().id(), but);
    }

    /** Ends all other sessions. @param session the one that goes on */
    public OwnChange changePassword(String old, String anew, SessionSecret session, String userAgent) {
        StaffIdentity me = current.get();
        Optional<PasswordFault> fault = PasswordRules.check(anew, me.email(), me.name());
        if (fault.isPresent()) {
            return new Refused(fault.get());
        }
        return proven(old, userAgent, () -> {
            changes.byOneself(me.id(), PasswordHash.of(anew), session);
            return new Done(List.of());
        });
    }

    public OwnChange renewRecoveryCodes(String password, String userAgent) {
        return proven(
                password,
                userAgent,
                () -> new Done(details.renewRecoveryCodes(current.get().id())));
    }

    /** Puts another app in the place of the one that is used now. @param code of the new one */
    public OwnChange changeApp(String password, TotpSecret secret, String code, String userAgent) {
        return proven(
                password,
                userAgent,
                () -> details.changeApp(current.get().id(), secret, code)
                        ? new Done(List.of())
                        : new OwnChange.WrongCode());
    }

    private OwnChange proven(String password, String userAgent, Supplier<OwnChange> change) {
        StaffIdentity me = current.get();
        Proof proof = passwords.check(me.email(), password, new Visitor(me.address(), userAgent));
        if (proof instanceof Proof.Proven) {
            return change.get();
        }
        return proof instanceof Proof.Locked locked ? new Locked(locked.until()) : new WrongPassword();
    }
}
