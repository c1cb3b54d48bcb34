package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.Contestant;
import dev.vote.domain.roster.ContestantAdministration;
import dev.vote.domain.roster.ContestantForm;
import dev.vote.domain.roster.Roster;
import dev.vote.domain.roster.UnknownContestant;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;

/** The form for a new contestant, or for one that is there already. */
@Named
@ViewScoped
public class ContestantEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "form";

    @Inject
    Asked asked;

    @Inject
    Roster roster;

    @Inject
    ContestantAdministration administration;

    @Inject
    RosterNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private boolean opened;
    private long id;
    private long version;
    private String title = "";
    private String name = "";
    private String story = "";
    private String code = "";
    private long categoryId;
    private String reason = "";

    /** Before the page is shown for the first time. */
    public void open() throws IOException {
        if (opened || asked.parts().size() < 2) {
            return;
        }
        opened = true;
        try {
            show(roster.get(asked.getContestId(), Long.parseLong(asked.part(1))));
        } catch (UnknownContestant e) {
            RosterPage.notFound();
        }
    }

    private void show(Contestant contestant) {
        id = contestant.getId();
        version = contestant.getVersion();
        title = contestant.getName();
        name = title;
        story = contestant.getStory();
        code = contestant.getCode();
        categoryId = contestant.getCategoryId().orElse(0L);
    }

    public void save() {
        long contestId = asked.getContestId();
        ContestantForm form =
                new ContestantForm(name, story, code, Optional.of(categoryId).filter(chosen -> chosen != 0));
        Optional<String> why = Optional.of(reason.strip()).filter(text -> !text.isEmpty());
        if (isNew()) {
            if (refusals.carryOut(FORM, () -> id = administration.add(contestId, form, why))) {
                notices.info(RosterWords.BUNDLE, "notice.added", name);
                navigation.goTo("/admin/contests/" + contestId + "/contestants/" + id);
            }
        } else if (refusals.carryOut(FORM, () -> administration.edit(contestId, id, version, form, why))) {
            notices.info(RosterWords.BUNDLE, "notice.saved", name);
            navigation.goTo("/admin/contests/" + contestId + "/contestants/" + id);
        }
    }

    public boolean isNew() {
        return id == 0;
    }

    /** The name as it is kept, whatever is being typed. */
    public String getTitle() {
        return title;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = story;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(long categoryId) {
        this.categoryId = categoryId;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
