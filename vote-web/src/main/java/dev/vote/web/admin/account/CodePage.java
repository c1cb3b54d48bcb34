package dev.vote.web.admin.account;

import dev.vote.domain.account.LogIn;
import dev.vote.domain.account.LogInResult;
import dev.vote.domain.account.LogInResult.Locked;
import dev.vote.domain.account.LogInResult.LoggedIn;
import dev.vote.domain.account.LogInResult.Over;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.admin.Navigation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Function;
import org.omnifaces.util.Faces;

/** The second factor: a code of the app, or a recovery code. */
@Named
@RequestScoped
public class CodePage {

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

    private String code = "";
    private String recoveryCode = "";

    /** Whoever hasn't proved the password begins with that. */
    public void open() {
        if (arrival.ticket().filter(logIn::isOpen).isEmpty()) {
            beginAgain();
        }
    }

    public void finish() {
        tried(ticket -> logIn.finish(ticket, code, arrival.visitor()), "code.refused");
    }

    public void finishByRecoveryCode() {
        tried(ticket -> logIn.finishByRecoveryCode(ticket, recoveryCode, arrival.visitor()), "code.recovery.refused");
    }

    /** Somebody else wants to log in. */
    public void leave() {
        arrival.forget();
        navigation.goTo(destination.on("/admin/login"));
    }

    private void tried(Function<SessionSecret, LogInResult> step, String refusal) {
        LogInResult result = arrival.ticket().map(step).orElseGet(Over::new);
        if (result instanceof LoggedIn loggedIn) {
            Faces.invalidateSession();
            arrival.arrived(loggedIn);
            navigation.goTo(destination.getPath());
        } else if (result instanceof Locked locked) {
            notices.locked(locked.until());
        } else if (result instanceof Over) {
            beginAgain();
        } else {
            notices.refused(refusal);
        }
    }

    private void beginAgain() {
        notices.over();
        leave();
    }

    /** Whether the form for recovery codes was sent, so that it stays open. */
    public boolean isRecovering() {
        return Faces.getRequestParameter("recovery") != null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRecoveryCode() {
        return recoveryCode;
    }

    public void setRecoveryCode(String recoveryCode) {
        this.recoveryCode = recoveryCode;
    }
}
