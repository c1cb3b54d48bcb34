package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.roster.Roster;
import dev.vote.web.admin.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What all pages about one contest's contestants show: whose contestants they are. Looked up once for a request. */
@Named
@RequestScoped
public class RosterPage {

    @Inject
    Asked asked;

    @Inject
    Contests contests;

    @Inject
    Roster roster;

    private Optional<Contest> contest = Optional.empty();
    private Optional<Map<Long, String>> categories = Optional.empty();
    private Optional<Boolean> frozen = Optional.empty();

    /** Before the page is shown: of a contest that isn't there, no page is. */
    public void check() throws IOException {
        contest = contests.findById(asked.getContestId());
        if (contest.isEmpty()) {
            notFound();
        }
    }

    static void notFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        faces.responseComplete();
    }

    public Contest getContest() {
        if (contest.isEmpty()) {
            contest = contests.findById(asked.getContestId());
        }
        return contest.orElseThrow();
    }

    /** Below the context root. */
    public String getPath() {
        return "/admin/contests/" + asked.getContestId();
    }

    /** Names by id, in the organiser's order. */
    public Map<Long, String> getCategories() {
        if (categories.isEmpty()) {
            categories = Optional.of(roster.categories(asked.getContestId()));
        }
        return categories.get();
    }

    /** How many characters the reason for a change has at least, once votes were sold. */
    public int getLeastReason() {
        return Amendments.LEAST;
    }

    /** Whether votes were sold, so that a change needs its reason. */
    public boolean isFrozen() {
        if (frozen.isEmpty()) {
            frozen = Optional.of(roster.isFrozen(asked.getContestId()));
        }
        return frozen.get();
    }
}
