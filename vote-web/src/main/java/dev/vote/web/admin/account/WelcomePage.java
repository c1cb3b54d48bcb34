package dev.vote.web.admin.account;

import dev.vote.domain.account.LinkResult;
import dev.vote.domain.account.LinkResult.Done;
import dev.vote.domain.account.LinkResult.Refused;
import dev.vote.domain.account.OneTimeLinks;
import dev.vote.domain.account.Welcome;
import dev.vote.domain.staff.SessionSecret;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Where a one-time link leads: its holder chooses a password. */
@Named
@RequestScoped
public class WelcomePage {

    @Inject
    OneTimeLinks links;

    @Inject
    Asked asked;

    @Inject
    Arrival arrival;

    @Inject
    Navigation navigation;

    @Inject
    Notices notices;

    private Optional<Welcome> welcome = Optional.empty();
    private String password = "";

    @PostConstruct
    void find() {
        welcome = links.find(secret());
    }

    public void choose() {
        LinkResult result = links.use(secret(), password, arrival.visitor());
        if (result instanceof Done) {
            notices.info("accounts", "welcome.done");
            navigation.goTo("/admin/login");
        } else if (result instanceof Refused refused) {
            notices.errorAt("password", "accounts", "password." + refused.fault());
        } else {
            welcome = Optional.empty();
        }
    }

    private SessionSecret secret() {
        return new SessionSecret(asked.part(0));
    }

    /** Whether the link is good. */
    public boolean isGood() {
        return welcome.isPresent();
    }

    public Welcome getWelcome() {
        return welcome.orElseThrow();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
