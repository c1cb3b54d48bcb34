package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.Contestant;
import dev.vote.domain.roster.Participation;
import dev.vote.domain.roster.Roster;
import dev.vote.domain.roster.RosterEntry;
import dev.vote.domain.roster.RosterOrder;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Whether a contestant takes part, and where in the list. */
@Named
@ViewScoped
public class ContestantStanding implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "part";

    @Inject
    Asked asked;

    @Inject
    Roster roster;

    @Inject
    Participation participation;

    @Inject
    RosterOrder order;

    @Inject
    RosterNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private String reason = "";
    private int place;

    public Contestant getContestant() {
        return roster.get(contestId(), contestantId());
    }

    public int getSize() {
        return roster.list(contestId()).size();
    }

    public void withdraw() {
        done("notice.withdrawn", () -> participation.withdraw(contestId(), contestantId(), reason));
    }

    public void reinstate() {
        done("notice.reinstated", () -> participation.reinstate(contestId(), contestantId(), why()));
    }

    public void remove() {
        String name = getContestant().getName();
        if (refusals.carryOut(FORM, () -> participation.remove(contestId(), contestantId(), why()))) {
            notices.info(RosterWords.BUNDLE, "notice.removed", name);
            navigation.goTo("/admin/contests/" + contestId() + "/contestants");
        }
    }

    public void move() {
        order.place(contestId(), contestantId(), place);
        notices.info(RosterWords.BUNDLE, "notice.moved", place);
    }

    private void done(String notice, Runnable change) {
        String name = getContestant().getName();
        if (refusals.carryOut(FORM, change)) {
            notices.info(RosterWords.BUNDLE, notice, name);
            navigation.goTo("/admin/contests/" + contestId() + "/contestants/" + contestantId());
        }
    }

    private Optional<String> why() {
        return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
    }

    private long contestId() {
        return asked.getContestId();
    }

    private long contestantId() {
        return Long.parseLong(asked.part(1));
    }

    public int getPlace() {
        if (place == 0) {
            List<RosterEntry> entries = roster.list(contestId());
            place = entries.stream()
                    .filter(entry -> entry.contestantId() == contestantId())
                    .mapToInt(RosterEntry::place)
                    .findFirst()
                    .orElse(1);
        }
        return place;
    }

    public void setPlace(int place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
