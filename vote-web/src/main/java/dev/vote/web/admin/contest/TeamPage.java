package dev.vote.web.admin.contest;

import dev.vote.domain.administration.TeamMember;
import dev.vote.domain.administration.Teams;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Whose own a contest is. */
@Named
@RequestScoped
public class TeamPage {

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

    private long chosen;

    public List<TeamMember> getMembers() {
        return teams.list(asked.getContestId());
    }

    public List<TeamMember> getCandidates() {
        return teams.candidates(asked.getContestId());
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
