package dev.vote.web.admin.account;

import dev.vote.domain.account.OwnAccount;
import dev.vote.domain.account.OwnChange;
import dev.vote.domain.account.OwnChange.Done;
import dev.vote.domain.account.OwnChange.Refused;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import dev.vote.web.security.StaffCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The part of the own account's page that changes the password. */
@Named
@RequestScoped
public class OwnPassword {

    @Inject
    OwnAccount account;

    @Inject
    StaffCookie cookie;

    @Inject
    Arrival arrival;

    @Inject
    Navigation navigation;

    @Inject
    Notices notices;

    @Inject
    OwnChangeNotices changes;

    private String current = "";
    private String anew = "";

    public void change() {
        SessionSecret session = cookie.find(Faces.getRequest()).orElseThrow();
        OwnChange result =
                account.changePassword(current, anew, session, arrival.visitor().userAgent());
        if (result instanceof Done) {
            notices.info("accounts", "account.password.changed");
            navigation.goTo("/admin/account");
        } else if (result instanceof Refused refused) {
            notices.errorAt("new-password", "accounts", "password." + refused.fault());
        } else {
            changes.say(result, "current-password");
        }
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getAnew() {
        return anew;
    }

    public void setAnew(String anew) {
        this.anew = anew;
    }
}
