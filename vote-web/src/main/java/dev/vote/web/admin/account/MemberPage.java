package dev.vote.web.admin.account;

import dev.vote.domain.account.Member;
import dev.vote.domain.account.MemberState;
import dev.vote.domain.account.OneTimeLink;
import dev.vote.domain.account.OwnContest;
import dev.vote.domain.account.PendingLink;
import dev.vote.domain.account.StaffAdministration;
import dev.vote.domain.account.StaffChange;
import dev.vote.domain.account.StaffDirectory;
import dev.vote.domain.audit.AuditLog;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Notices;
import dev.vote.web.view.Links;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/** One member of the staff, and what an administrator may do about the account. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int ENTRIES = 20;

    @Inject
    StaffDirectory directory;

    @Inject
    StaffAdministration administration;

    @Inject
    AuditLog audit;

    @Inject
    CurrentStaff staff;

    @Inject
    Asked asked;

    @Inject
    Links links;

    @Inject
    Notices notices;

    private Member member;
    private Role[] roles = new Role[0];
    private ArrayList<SessionRow> sessions;
    private GivenLink given;

    @PostConstruct
    void load() {
        find(Long.parseLong(asked.part(0)));
    }

    /** Nobody has that number. */
    public void open() throws IOException {
        if (member == null) {
            Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        }
    }

    private void find(long id) {
        member = directory.find(id).orElse(null);
        if (member != null) {
            roles = member.roles().toArray(Role[]::new);
            sessions = directory.sessions(id).stream()
                    .map(session -> new SessionRow(session, false))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    public void saveRoles() {
        said(
                administration.changeRoles(member.id(), member.version(), EnumSet.copyOf(List.of(roles))),
                "member.roles.saved");
    }

    public void deactivate() {
        given = null;
        said(administration.deactivate(member.id(), member.version()), "member.deactivated");
    }

    public void reactivate() {
        said(administration.reactivate(member.id(), member.version()), "member.reactivated");
    }

    public void resetSecondFactor() {
        said(administration.resetSecondFactor(member.id()), "member.factor.reset");
    }

    public void makeLink() {
        Optional<OneTimeLink> link = administration.renewLink(member.id());
        link.ifPresent(made -> given = new GivenLink(
                member.name(), links.welcome(made.secret().value()).toString(), made));
    }

    public void revokeLink() {
        administration.revokeLink(member.id());
        given = null;
        said(StaffChange.DONE, "member.link.revoked");
    }

    public void end(String digest) {
        administration.endSession(member.id(), digest);
        said(StaffChange.DONE, "session.ended");
    }

    public void endAll() {
        administration.endSessions(member.id());
        said(StaffChange.DONE, "session.all-ended");
    }

    private void said(StaffChange change, String done) {
        switch (change) {
            case DONE -> notices.info("accounts", done, member.name());
            case LAST_ADMINISTRATOR, ONESELF, NOT_ACTIVE -> notices.error("accounts", "member.fault." + change);
        }
        find(member.id());
    }

    public boolean isOneself() {
        return staff.get().id() == member.id();
    }

    public boolean isActive() {
        return member.state() != MemberState.DEACTIVATED;
    }

    public boolean isInvited() {
        return member.state() == MemberState.INVITED;
    }

    public Member getMember() {
        return member;
    }

    public List<OwnContest> getContests() {
        return directory.contests(member.id());
    }

    /** As they were shown, so that a click means the one that it was made at. */
    public List<SessionRow> getSessions() {
        return sessions;
    }

    /** The one that is still good; what it was made of, nobody knows any more. */
    public PendingLink getPendingLink() {
        return directory.findLink(member.id()).orElse(null);
    }

    public List<AuditRow> getEntries() {
        return audit.listOf("staff", member.email(), ENTRIES).stream()
                .map(AuditRow::new)
                .toList();
    }

    public GivenLink getGiven() {
        return given;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}
