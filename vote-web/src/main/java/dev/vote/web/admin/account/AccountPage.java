package dev.vote.web.admin.account;

import dev.vote.domain.account.OwnAccount;
import dev.vote.domain.account.Profile;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import dev.vote.web.security.StaffCookie;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;

/** The own account: name, language, and where one is logged in. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/admin/account";

    @Inject
    OwnAccount account;

    @Inject
    StaffCookie cookie;

    @Inject
    Navigation navigation;

    @Inject
    Notices notices;

    private Profile profile;
    private List<SessionRow> sessions;
    private String name;
    private String language;

    @PostConstruct
    void load() {
        profile = account.profile();
        name = profile.name();
        language = profile.language();
        Optional<String> current = current().map(SessionSecret::digest);
        sessions = account.sessions().stream()
                .map(session -> new SessionRow(
                        session, current.filter(session.digest()::equals).isPresent()))
                .toList();
    }

    /** The next page is in the language that was chosen. */
    public void save() {
        account.change(name, language, profile.version());
        notices.info("accounts", "account.saved");
        navigation.goTo(PATH);
    }

    public void end(String digest) {
        account.endSession(digest);
        notices.info("accounts", "session.ended");
        navigation.goTo(PATH);
    }

    public void endOthers() {
        current().ifPresent(account::endOtherSessions);
        notices.info("accounts", "session.others-ended");
        navigation.goTo(PATH);
    }

    private Optional<SessionSecret> current() {
        return cookie.find(Faces.getRequest());
    }

    public Profile getProfile() {
        return profile;
    }

    public List<SessionRow> getSessions() {
        return sessions;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
