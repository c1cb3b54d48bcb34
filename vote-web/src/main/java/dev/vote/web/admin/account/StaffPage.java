package dev.vote.web.admin.account;

import dev.vote.domain.account.Invitation;
import dev.vote.domain.account.Invitation.AddressTaken;
import dev.vote.domain.account.Invitation.Sent;
import dev.vote.domain.account.NewMember;
import dev.vote.domain.account.StaffAdministration;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.staff.Role;
import dev.vote.web.admin.Notices;
import dev.vote.web.admin.Texts;
import dev.vote.web.view.Links;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The form by which somebody is invited. */
@Named
@ViewScoped
public class StaffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffAdministration administration;

    @Inject
    Links links;

    @Inject
    Notices notices;

    private GivenLink given;

    private String email;
    private String name;
    private Role[] roles;
    private String language;

    @PostConstruct
    void open() {
        clear();
    }

    public void invite() {
        Optional<EmailAddress> address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            notices.errorAt("invite-email", "accounts", "staff.invite.email.fault");
            return;
        }
        NewMember newMember = new NewMember(address.get(), name, EnumSet.copyOf(List.of(roles)), language);
        Invitation invitation = administration.invite(newMember);
        if (invitation instanceof Sent sent) {
            given = new GivenLink(
                    name, links.welcome(sent.link().secret().value()).toString(), sent.link());
            clear();
        } else if (invitation instanceof AddressTaken) {
            notices.errorAt("invite-email", "accounts", "staff.invite.email.taken");
        }
    }

    private void clear() {
        email = "";
        name = "";
        roles = new Role[0];
        language = Texts.locale().getLanguage();
    }

    /** The link that was just made, if one was. */
    public GivenLink getGiven() {
        return given;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
