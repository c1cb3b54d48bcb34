package dev.vote.web.admin.account;

import dev.vote.domain.account.LogIn;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import dev.vote.web.security.StaffCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.omnifaces.util.Faces;

/** The button that ends the own session. */
@Named
@RequestScoped
public class LogOut {

    @Inject
    LogIn logIn;

    @Inject
    StaffCookie cookie;

    @Inject
    Arrival arrival;

    @Inject
    Navigation navigation;

    @Inject
    Notices notices;

    public void now() {
        HttpServletRequest request = Faces.getRequest();
        HttpServletResponse response = Faces.getResponse();
        cookie.find(request).ifPresent(session -> logIn.end(session, arrival.visitor()));
        cookie.remove(request, response);
        Faces.invalidateSession();
        notices.info("accounts", "logged-out");
        navigation.goTo("/admin/login");
    }
}
