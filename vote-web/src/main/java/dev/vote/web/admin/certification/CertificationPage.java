package dev.vote.web.admin.certification;

import dev.vote.domain.certification.CertifiedStanding;
import dev.vote.domain.certification.Check;
import dev.vote.domain.certification.OpenMatters;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.seal.Hash;
import dev.vote.payment.certification.CertificationDesk;
import dev.vote.payment.certification.CertificationFile;
import dev.vote.payment.certification.CertificationRuling;
import dev.vote.payment.reconciliation.ReconciliationDesk;
import dev.vote.payment.seal.ContestAudit;
import dev.vote.payment.seal.LedgerAudits;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import dev.vote.web.admin.Show;
import dev.vote.web.admin.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The desk where a contest's result is certified. What can be done is what could be done when the page was opened; if something has changed
 * meanwhile, the desk says so.
 */
@Named
@ViewScoped
public class CertificationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "certification";

    @EJB
    CertificationDesk desk;

    @Inject
    LedgerAudits audits;

    @EJB
    ReconciliationDesk reconciliation;

    @Inject
    Asked asked;

    @Inject
    Show show;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private int number;
    /** As text, because a view is kept by writing it down. */
    private String shown;

    private boolean possible;
    private boolean withReason;
    private boolean auditWanted;
    private boolean comparisonWanted;
    private String reason = "";
    private transient CertificationFile file;

    /** Before the page is shown for the first time. */
    public void open() {
        if (file == null) {
            desk.open(asked.getContestId()).ifPresentOrElse(this::take, navigation::notThere);
        }
    }

    private void take(CertificationFile found) {
        file = found;
        number = found.next();
        shown = found.shown().toString();
        possible = found.readiness().isReady() && found.isNew();
        withReason = found.isWithReason();
        auditWanted = isWanted(Check.AUDITED);
        comparisonWanted = isWanted(Check.COMPARED);
    }

    /** What is about everything that came before the close is worth nothing before. */
    private boolean isWanted(Check check) {
        return file.readiness().has(Check.CLOSED) && !file.readiness().has(check);
    }

    public CertificationFile getFile() {
        return file;
    }

    /** Whether it can be certified now. */
    public boolean isPossible() {
        return possible;
    }

    public boolean isWithReason() {
        return withReason;
    }

    public boolean isAgain() {
        return number > 1;
    }

    public long getVotes() {
        return file == null
                ? 0
                : file.counted().stream().mapToLong(CertifiedStanding::votes).sum();
    }

    /** What the state means, with the moment that matters and how many payments are waited for. */
    public String getStateText() {
        ResultsState state = file.outcome().state();
        var moment = state == ResultsState.LIVE
                ? file.contest().getWindow().closesAt()
                : file.outcome().provisionalUntil();
        return Texts.say(
                BUNDLE,
                "state.text." + state,
                show.moment(moment, file.contest().getTimeZone()),
                file.readiness().open().awaited());
    }

    public String tone(ResultsState state) {
        return switch (state) {
            case LIVE -> "brand";
            case PROVISIONAL -> "warn";
            case COMPLETE -> "plain";
            case CERTIFIED -> "good";
        };
    }

    /** What to do about a check that isn't met. */
    public String help(Check check) {
        OpenMatters open = file.readiness().open();
        return Texts.say(
                BUNDLE,
                "check." + check + ".help",
                open.awaited(),
                open.reviews(),
                open.refunds(),
                open.disputes(),
                open.differences(),
                file.readiness().unsealed());
    }

    /** By the category's name; empty for none. */
    public List<Map.Entry<String, List<CertifiedStanding>>> getCategories() {
        if (file == null) {
            return List.of();
        }
        Map<String, List<CertifiedStanding>> categories = new LinkedHashMap<>();
        file.counted()
                .forEach(each -> categories
                        .computeIfAbsent(each.category(), name -> new ArrayList<>())
                        .add(each));
        return List.copyOf(categories.entrySet());
    }

    /** Whether an audit of the ledger is missing, and can be had now. */
    public boolean isAuditWanted() {
        return auditWanted;
    }

    /** Likewise a comparison with the gateway's list. */
    public boolean isComparisonWanted() {
        return comparisonWanted;
    }

    public void audit() {
        ContestAudit found = audits.auditFor(asked.getContestId());
        if (found.isClean()) {
            notices.info(BUNDLE, "audit.done.good");
        } else if (found.isWhole()) {
            notices.warn(BUNDLE, "audit.done.bad", found.here());
        } else {
            notices.warn(BUNDLE, "audit.done.many", found.all(), found.here());
        }
        back();
    }

    public void compare() {
        if (reconciliation.askFor(asked.getContestId())) {
            notices.info(BUNDLE, "compare.began");
        } else {
            notices.warn(BUNDLE, "compare.under-way");
        }
        back();
    }

    private void back() {
        navigation.goTo("/admin/contests/" + asked.getContestId() + "/certification");
    }

    public void certify() {
        CertificationRuling ruling = desk.certify(asked.getContestId(), number, Hash.parse(shown), reason);
        notices.tell(ruling.isDone(), BUNDLE, "ruling." + ruling);
        back();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
