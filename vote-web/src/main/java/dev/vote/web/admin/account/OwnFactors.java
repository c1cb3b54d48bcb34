package dev.vote.web.admin.account;

import dev.vote.domain.account.Enrolment;
import dev.vote.domain.account.OwnAccount;
import dev.vote.domain.account.OwnChange;
import dev.vote.domain.account.OwnChange.Done;
import dev.vote.domain.account.OwnChange.WrongCode;
import dev.vote.domain.account.TotpSecret;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The part of the own account's page about the second factor: another app, new recovery codes. */
@Named
@ViewScoped
public class OwnFactors implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OwnAccount account;

    @Inject
    CurrentStaff staff;

    @Inject
    Arrival arrival;

    @Inject
    Navigation navigation;

    @Inject
    Notices notices;

    @Inject
    OwnChangeNotices changes;

    private Enrolment pending;
    private ShownCodes recoveryCodes = ShownCodes.NONE;
    private String password = "";
    private String code = "";

    /** Shows what another app is set up with. Until a code of it confirms that, the old one is asked for. */
    public void begin() {
        pending = new Enrolment(staff.get().email(), TotpSecret.random());
    }

    public void giveUp() {
        pending = null;
    }

    public void changeApp() {
        OwnChange result = account.changeApp(password, pending.secret(), code, userAgent());
        if (result instanceof Done) {
            notices.info("accounts", "account.app.changed");
            navigation.goTo("/admin/account");
        } else if (result instanceof WrongCode) {
            notices.errorAt("app-code", "accounts", "enrol.refused");
        } else {
            changes.say(result, "app-password");
        }
    }

    public void renewRecoveryCodes() {
        OwnChange result = account.renewRecoveryCodes(password, userAgent());
        if (result instanceof Done done) {
            recoveryCodes = new ShownCodes(done.recoveryCodes());
            notices.info("accounts", "account.codes.renewed");
        } else {
            changes.say(result, "codes-password");
        }
    }

    private String userAgent() {
        return arrival.visitor().userAgent();
    }

    public boolean isBegun() {
        return pending != null;
    }

    public AppSetUp getSetUp() {
        return new AppSetUp(pending);
    }

    public ShownCodes getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
