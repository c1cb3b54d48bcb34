package dev.vote.web.admin.account;

import dev.vote.domain.account.Enrolment;
import dev.vote.domain.account.LogIn;
import dev.vote.domain.account.LogInResult;
import dev.vote.domain.account.LogInResult.Locked;
import dev.vote.domain.account.LogInResult.LoggedIn;
import dev.vote.domain.account.LogInResult.Over;
import dev.vote.web.admin.Navigation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** Sets up the second factor at the first log-in, and shows the recovery codes, this once. */
@Named
@ViewScoped
public class EnrolPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LogIn logIn;

    @Inject
    Arrival arrival;

    @Inject
    Destination destination;

    @Inject
    Navigation navigation;

    @Inject
    LogInNotices notices;

    private AppSetUp setUp;
    private String code = "";
    private String goal = "";
    private ShownCodes recoveryCodes = ShownCodes.NONE;

    public void open() {
        if (setUp != null) {
            return;
        }
        goal = destination.getPath();
        Optional<Enrolment> enrolment = arrival.ticket().flatMap(logIn::enrolment);
        enrolment.ifPresentOrElse(found -> setUp = new AppSetUp(found), this::beginAgain);
    }

    public void confirm() {
        LogInResult result = arrival.ticket()
                .map(ticket -> logIn.enrol(ticket, code, arrival.visitor()))
                .orElseGet(Over::new);
        if (result instanceof LoggedIn loggedIn) {
            // this page still shows the codes, so the session keeps what it holds but not its name
            Faces.getRequest().changeSessionId();
            arrival.arrived(loggedIn);
            recoveryCodes = new ShownCodes(loggedIn.recoveryCodes());
        } else if (result instanceof Locked locked) {
            notices.locked(locked.until());
        } else if (result instanceof Over) {
            beginAgain();
        } else {
            notices.refused("enrol.refused");
        }
    }

    public void proceed() {
        Faces.invalidateSession();
        navigation.goTo(goal);
    }

    private void beginAgain() {
        notices.over();
        arrival.forget();
        navigation.goTo("/admin/login");
    }

    public boolean isDone() {
        return recoveryCodes.isThere();
    }

    public AppSetUp getSetUp() {
        return setUp;
    }

    public ShownCodes getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
