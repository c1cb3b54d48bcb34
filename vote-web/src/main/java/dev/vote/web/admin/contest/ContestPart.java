package dev.vote.web.admin.contest;

import dev.vote.domain.administration.Checklist;
import dev.vote.domain.administration.ContestLine;
import dev.vote.domain.administration.ContestRun;
import dev.vote.domain.administration.ContestShelf;
import dev.vote.domain.administration.UnknownContest;
import dev.vote.domain.contest.Amendment;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestState;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.VotePackage;
import dev.vote.domain.money.Money;
import dev.vote.domain.roster.Roster;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The contest that a page is about, looked up once for a request. */
@Named
@RequestScoped
public class ContestPart {

    @Inject
    Asked asked;

    @Inject
    Navigation navigation;

    @Inject
    ContestShelf shelf;

    @Inject
    ContestRun run;

    @Inject
    Contests contests;

    @Inject
    Roster roster;

    @Inject
    Income income;

    @Inject
    Clock clock;

    private Optional<ContestLine> line = Optional.empty();
    private Optional<Checklist> checklist = Optional.empty();
    private Optional<Boolean> frozen = Optional.empty();

    /** Before the page is shown: of a contest that isn't there, no page is. */
    public void check() {
        try {
            getLine();
        } catch (UnknownContest e) {
            navigation.notThere();
        }
    }

    /** After a change. */
    void forget() {
        line = Optional.empty();
        checklist = Optional.empty();
        frozen = Optional.empty();
    }

    public ContestLine getLine() {
        if (line.isEmpty()) {
            line = Optional.of(shelf.get(asked.getContestId()));
        }
        return line.get();
    }

    public Contest getContest() {
        return getLine().contest();
    }

    /** Below the context root. */
    public String getPath() {
        return "/admin/contests/" + asked.getContestId();
    }

    public Checklist getChecklist() {
        if (checklist.isEmpty()) {
            checklist = Optional.of(run.checklist(asked.getContestId()));
        }
        return checklist.get();
    }

    public boolean isDraft() {
        return getContest().getState() == ContestState.DRAFT;
    }

    /** Whether voting is over, by hand or by the window. */
    public boolean isOver() {
        return !isDraft() && getContest().isOver(clock.instant());
    }

    /** What came in so far, less what was taken back. */
    public Money getMoney() {
        return income.of(getContest());
    }

    /** Whether money was taken, so that a change of what voters go by needs a reason. */
    public boolean isFrozen() {
        if (frozen.isEmpty()) {
            frozen = Optional.of(roster.isFrozen(asked.getContestId()));
        }
        return frozen.get();
    }

    /** Those on sale, fewest votes first. */
    public List<VotePackage> getPackages() {
        return contests.packages(getContest());
    }

    public List<Amendment> getAmendments() {
        return contests.amendments(getContest());
    }
}
