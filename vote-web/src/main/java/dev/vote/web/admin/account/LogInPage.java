package dev.vote.web.admin.account;

import dev.vote.domain.account.LogIn;
import dev.vote.domain.account.LogInResult;
import dev.vote.domain.account.LogInResult.Locked;
import dev.vote.domain.account.LogInResult.NeedsCode;
import dev.vote.domain.account.LogInResult.NeedsEnrolment;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.web.admin.Navigation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The first factor: address and password. */
@Named
@RequestScoped
public class LogInPage {

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

    @Inject
    CurrentStaff staff;

    private String email = "";
    private String password = "";

    /** Whoever is logged in already goes on. */
    public void open() {
        if (staff.find().isPresent()) {
            navigation.goTo(destination.getPath());
        }
    }

    public void begin() {
        LogInResult result = logIn.begin(email, password, arrival.visitor());
        if (result instanceof NeedsCode next) {
            arrival.halfWay(next.ticket());
            navigation.goTo(destination.on("/admin/login/code"));
        } else if (result instanceof NeedsEnrolment next) {
            arrival.halfWay(next.ticket());
            navigation.goTo(destination.on("/admin/enrol"));
        } else if (result instanceof Locked locked) {
            notices.locked(locked.until());
        } else {
            notices.refused("login.refused");
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
