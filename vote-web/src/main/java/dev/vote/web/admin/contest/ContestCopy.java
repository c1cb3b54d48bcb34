package dev.vote.web.admin.contest;

import dev.vote.domain.administration.Duplication;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form that makes a new contest like this one. */
@Named
@RequestScoped
public class ContestCopy {

    @Inject
    Asked asked;

    @Inject
    Duplication duplication;

    @Inject
    ContestNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private String title = "";
    private boolean withContestants;

    public void make() {
        refusals.carryOut("copy", () -> made(duplication.duplicate(asked.getContestId(), title, withContestants)));
    }

    private void made(long contestId) {
        notices.info(ContestWords.BUNDLE, "notice.copied", title.strip());
        navigation.goTo("/admin/contests/" + contestId);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isWithContestants() {
        return withContestants;
    }

    public void setWithContestants(boolean withContestants) {
        this.withContestants = withContestants;
    }
}
