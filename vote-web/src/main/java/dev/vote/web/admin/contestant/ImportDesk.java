package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.roster.ColumnsRefused;
import dev.vote.domain.roster.ContestantImport;
import dev.vote.domain.roster.ImportPlan;
import dev.vote.domain.roster.PlannedLine;
import dev.vote.domain.roster.RosterRefused;
import dev.vote.domain.sheet.SheetRefused;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.event.FileUploadEvent;

/** An import in steps: a file is handed in, its plan is looked at, and then it is carried out as a whole. */
@Named
@ViewScoped
public class ImportDesk implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Asked asked;

    @Inject
    ContestantImport contestants;

    @Inject
    RosterWords words;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private byte[] file = {};
    private String fileName = "";
    private ImportPlan plan = new ImportPlan(List.of(), List.of(), List.of());
    private boolean badOnly;
    private String reason = "";

    public void receive(FileUploadEvent event) {
        byte[] content = event.getFile().getContent();
        try {
            plan = contestants.plan(asked.getContestId(), content);
            file = content;
            fileName = event.getFile().getFileName();
            badOnly = plan.badLines() > 0;
        } catch (SheetRefused e) {
            refuse(null, words.of(e));
        } catch (ColumnsRefused e) {
            refuse(null, words.of(e));
        }
    }

    public void carryOut() {
        Optional<String> why = Optional.of(reason.strip()).filter(text -> !text.isEmpty());
        try {
            plan = contestants.carryOut(asked.getContestId(), file, why);
        } catch (FrozenAfterSale e) {
            refuse("import:reason", words.of(e));
            return;
        } catch (RosterRefused e) {
            refuse(null, words.of(e.getFault()));
            return;
        }
        if (plan.isReady()) {
            notices.info(RosterWords.BUNDLE, "notice.imported", plan.lines().size());
            navigation.goTo("/admin/contests/" + asked.getContestId() + "/contestants");
        } else {
            notices.error(RosterWords.BUNDLE, "import.changed");
        }
    }

    /** Back to the first step. */
    public void again() {
        file = new byte[0];
        fileName = "";
    }

    private static void refuse(String clientId, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    /** Whether a file was read, so that there is a plan to look at. */
    public boolean isPlanned() {
        return file.length > 0;
    }

    public ImportPlan getPlan() {
        return plan;
    }

    public List<PlannedLine> getLines() {
        return badOnly ? plan.lines().stream().filter(line -> !line.isGood()).toList() : plan.lines();
    }

    public String getFileName() {
        return fileName;
    }

    public boolean isBadOnly() {
        return badOnly;
    }

    public void setBadOnly(boolean badOnly) {
        this.badOnly = badOnly;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
