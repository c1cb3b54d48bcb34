package dev.vote.web.admin.payment;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.refund.PartialRefund;
import dev.vote.domain.refund.PartialRefundState;
import dev.vote.domain.review.DecisionKind;
import dev.vote.payment.inquiry.Step;
import dev.vote.payment.refund.PartialRefunds;
import dev.vote.payment.review.Proposal;
import dev.vote.payment.review.ReviewCase;
import dev.vote.payment.review.ReviewCases;
import dev.vote.payment.review.ReviewDesk;
import dev.vote.payment.review.Ruling;
import dev.vote.payment.settlement.Rules;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One payment on the review desk, with everything about it. What can be done is what could be done when the page was opened; if somebody was faster,
 * the desk says so.
 */
@Named
@ViewScoped
public class DecidePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "payments";

    @Inject
    ReviewCases cases;

    @EJB
    ReviewDesk desk;

    @EJB
    PartialRefunds partialRefunds;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private boolean undecided;
    private boolean mine;
    private boolean partial;
    private boolean refunding;
    private int partialSeen;
    private long proposalId;
    private String proposedKind = DecisionKind.CREDIT.name();
    private String note = "";
    private String reason = "";
    private String dismissal = "";
    private String words = "";
    private transient ReviewCase onTheDesk;

    /** Before the page is shown for the first time. */
    public void open() {
        if (onTheDesk == null) {
            Reference.parse(asked.part(0)).flatMap(cases::find).ifPresentOrElse(this::take, navigation::notThere);
        }
    }

    private void take(ReviewCase found) {
        onTheDesk = found;
        undecided = found.isOpen();
        mine = found.proposal().filter(Proposal::isMine).isPresent();
        Optional<PartialRefund> open = found.partialRefund().filter(PartialRefund::isOpen);
        partial = open.isPresent();
        refunding = found.refunds().stream()
                .anyMatch(line -> line.refund().getState().isOpen());
        partialSeen = open.map(PartialRefund::getParts).orElse(0);
        Optional<Proposal> proposal = found.proposal().filter(each -> each.kind() != DecisionKind.REVERSE);
        proposalId = proposal.map(Proposal::id).orElse(0L);
        proposedKind = proposal.map(each -> each.kind().name()).orElse(proposedKind);
    }

    public ReviewCase getCase() {
        return onTheDesk;
    }

    public List<ReviewReason> getRules() {
        return Rules.ORDER;
    }

    public boolean isUndecided() {
        return undecided;
    }

    public boolean isProposed() {
        return proposalId != 0;
    }

    /** What is proposed, for its texts; of those that take it out of review. */
    public String getProposedKind() {
        return proposedKind;
    }

    /** Whether a partial refund waits for somebody to look. */
    public boolean isPartial() {
        return partial;
    }

    /** Whether the gateway gave a part of the money back, and has the rest. */
    public boolean isPartGone() {
        return onTheDesk != null
                && onTheDesk
                        .partialRefund()
                        .filter(refund -> refund.getState() != PartialRefundState.GONE)
                        .isPresent();
    }

    /** Of the texts about a partial refund: what has become of it, and of the votes. */
    public String getPartialKind() {
        Payment payment = onTheDesk.dossier().payment();
        PartialRefundState state =
                onTheDesk.partialRefund().map(PartialRefund::getState).orElseThrow();
        if (state == PartialRefundState.GONE || payment.getStatus() == PaymentStatus.REVERSED) {
            return "gone";
        }
        if (state == PartialRefundState.DISMISSED) {
            return "seen";
        }
        return switch (payment.getStatus()) {
            case CREDITED -> "counted";
            case REVIEW, DISMISSED -> "uncounted";
            case OPEN, FAILED, EXPIRED, REVERSED -> "unpaid";
        };
    }

    /** Whether its money is being given back, or somebody proposes that: it isn't credited meanwhile. */
    public boolean isRefunding() {
        return refunding;
    }

    /** What somebody did last, for the time line's tag. */
    public List<Step> getLastDeed() {
        return onTheDesk == null ? List.of() : onTheDesk.lastDeed().stream().toList();
    }

    public boolean isMine() {
        return mine;
    }

    public void propose() {
        finish(desk.proposeCredit(asked.reference(), reason), "propose");
    }

    public void approve() {
        finish(desk.approve(asked.reference(), proposalId, words), "approve." + proposedKind);
    }

    public void reject() {
        if (!notices.isMissing(words, BUNDLE, "decide.reject.missing")) {
            finish(desk.reject(asked.reference(), proposalId, words), "reject");
        }
    }

    public void withdraw() {
        finish(desk.withdraw(asked.reference(), proposalId), "withdraw");
    }

    public void dismiss() {
        finish(desk.proposeDismissal(asked.reference(), dismissal), "propose-dismissal");
    }

    /** Of a partial refund nothing is to be done. */
    public void dismissPartial() {
        if (!notices.isMissing(note, BUNDLE, "decide.reason.missing")) {
            boolean isDone = partialRefunds.dismiss(asked.reference(), partialSeen, note);
            notices.tell(isDone, BUNDLE, isDone ? "done.partial" : "ruling.partial");
            back();
        }
    }

    private void finish(Ruling ruling, String deed) {
        boolean isDone = ruling == Ruling.DONE;
        notices.tell(isDone, BUNDLE, isDone ? "done." + deed : "ruling." + ruling);
        back();
    }

    private void back() {
        navigation.goTo("/admin/review/" + asked.reference());
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDismissal() {
        return dismissal;
    }

    public void setDismissal(String dismissal) {
        this.dismissal = dismissal;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
