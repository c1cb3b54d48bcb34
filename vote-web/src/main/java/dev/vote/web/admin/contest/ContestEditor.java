package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestAdministration;
import dev.vote.domain.administration.ContestForm;
import dev.vote.domain.contest.Contest;
import dev.vote.web.admin.AdminPage;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form for a new contest, or for one that is there already. If somebody else was faster, what they changed comes into
 * the form beside what was typed, and nothing of either is lost.
 */
@Named
@ViewScoped
public class ContestEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Asked asked;

    @Inject
    ContestPart part;

    @Inject
    ContestAdministration administration;

    @Inject
    ContestNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private boolean fresh;
    private long version;
    private ContestFields opened = ContestFields.blank();
    private ContestFields fields = ContestFields.blank();
    private List<Meanwhile> meanwhile = List.of();
    private String reason = "";

    @PostConstruct
    void open() {
        fresh = asked.getPage() == AdminPage.CONTEST_NEW;
        if (!fresh) {
            Contest contest = part.getContest();
            version = contest.getVersion();
            opened = ContestFields.of(contest);
            fields = ContestFields.of(contest);
        }
    }

    public void create() {
        ContestForm form = fields.form();
        refusals.carryOut("form", () -> created(administration.create(form), form));
    }

    /** What is noticed after going away is lost. */
    private void created(long contestId, ContestForm form) {
        notices.info(ContestWords.BUNDLE, "notice.created", form.title().strip());
        refusals.warnOfTwice(form);
        navigation.goTo("/admin/contests/" + contestId);
    }

    public void save() {
        try {
            attempt();
        } catch (OptimisticLockException e) {
            catchUp();
            if (meanwhile.isEmpty()) {
                // something else of the contest was changed: that stands in nobody's way
                attempt();
            } else {
                notices.error(ContestWords.BUNDLE, "edit.conflict");
            }
        }
    }

    private void attempt() {
        ContestForm form = fields.form();
        Optional<String> why = Optional.of(reason.strip()).filter(text -> !text.isEmpty());
        if (refusals.carryOut("form", () -> administration.edit(asked.getContestId(), version, form, why))) {
            notices.info(ContestWords.BUNDLE, "notice.saved");
            refusals.warnOfTwice(form);
            navigation.goTo(part.getPath());
        }
    }

    private void catchUp() {
        part.forget();
        Contest contest = part.getContest();
        ContestFields saved = ContestFields.of(contest);
        meanwhile = List.copyOf(fields.catchUp(opened, saved));
        opened = saved;
        version = contest.getVersion();
    }

    public boolean isFresh() {
        return fresh;
    }

    /** Whether the field can't be changed any more, because of where the contest stands. */
    public boolean isFixed(String field) {
        if (fresh || part.isDraft()) {
            return false;
        }
        return switch (field) {
            case "slug", "currency" -> true;
            case "title", "description", "results" -> false;
            case "opens" -> part.isOver() || part.isFrozen();
            default -> part.isOver();
        };
    }

    /** As they are typed, by name. */
    public Map<String, String> getFields() {
        return fields.typed();
    }

    /** Seconds between two times that can be picked. */
    public int getStep(String field) {
        return opened.typed().get(field).length() > "2026-01-31T18:00".length() ? 1 : 60;
    }

    /** What somebody else changed while the form was open. */
    public List<Meanwhile> getMeanwhile() {
        return meanwhile;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
