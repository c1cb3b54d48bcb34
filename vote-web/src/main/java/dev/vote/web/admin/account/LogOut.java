package dev.vote.web.admin.account;

import dev.vote.domain.staff.StaffSessions;
import dev.vote.web.admin.Navigation;
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
    StaffSessions sessions;

    @Inject
    StaffCookie cookie;

    @Inject
    Navigation navigation;

    public void now() {
        HttpServletRequest request = Faces.getRequest();
        HttpServletResponse response = Faces.getResponse();
        cookie.find(request).ifPresent(sessions::end);
        cookie.remove(request, response);
        Faces.invalidateSession();
        navigation.goTo("/admin/login");
    }
}
