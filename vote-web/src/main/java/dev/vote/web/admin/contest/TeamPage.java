package dev.vote.web.admin.contest;

import dev.vote.domain.administration.TeamMember;
import dev.vote.domain.administration.Teams;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Whose own a contest is. The lists stay as they were shown, so that a click means whom it was made at. */
@Named
@ViewScoped
public class TeamPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Asked asked;

    @Inject
    ContestPart part;

    @Inject
    Teams teams;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private List<TeamMember> members;
    private List<TeamMember> candidates;
    private long chosen;

    @PostConstruct
    void read() {
        members = teams.list(asked.getContestId());
        candidates = teams.candidates(asked.getContestId());
    }

    public List<TeamMember> getMembers() {
        return members;
    }

    public List<TeamMember> getCandidates() {
        return candidates;
    }

    public void add() {
        teams.add(asked.getContestId(), chosen);
        done("notice.team");
    }

    public void remove(long staffId) {
        teams.remove(asked.getContestId(), staffId);
        done("notice.team-gone");
    }

    private void done(String notice) {
        notices.info(ContestWords.BUNDLE, notice);
        navigation.goTo(part.getPath() + "/team");
    }

    public long getChosen() {
        return chosen;
    }

    public void setChosen(long chosen) {
        this.chosen = chosen;
    }
}
