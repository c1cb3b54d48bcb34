package dev.vote.web.admin.refund;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.refund.PartialRefund;
import dev.vote.domain.refund.RefundState;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.refund.PartialRefunds;
import dev.vote.payment.refund.RefundDesk;
import dev.vote.payment.refund.RefundLine;
import dev.vote.payment.refund.RefundRuling;
import dev.vote.payment.refund.Refunds;
import dev.vote.payment.refund.SecondPerson;
import dev.vote.web.admin.AdminPage;
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
 * A payment's refunds. What can be done is what could be done when the page was opened; if somebody was faster, the desk says
 * so.
 */
@Named
@ViewScoped
public class RefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "refunds";

    @Inject
    PaymentDossiers dossiers;

    @Inject
    Refunds refunds;

    @EJB
    RefundDesk desk;

    @EJB
    PartialRefunds partialRefunds;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private boolean refundable;
    private boolean deciding;
    private boolean withoutProof;
    private boolean mine;
    private boolean partial;
    private long proposalId;
    private long inVainId;
    private String reason = "";
    private String words = "";
    private String giveUp = "";
    private transient PaymentDossier dossier;
    private transient List<RefundLine> lines = List.of();
    private transient Money amount;
    private transient Optional<Money> gone = Optional.empty();
    private transient List<SecondPerson> takesTwo = List.of();

    /** Before the page is shown for the first time. */
    public void open() {
        if (dossier == null) {
            Reference.parse(asked.part(0)).flatMap(dossiers::find).ifPresentOrElse(this::take, navigation::notThere);
        }
    }

    private void take(PaymentDossier found) {
        dossier = found;
        Payment payment = found.payment();
        lines = refunds.of(payment);
        Optional<RefundLine> open =
                lines.stream().filter(line -> line.refund().getState().isOpen()).findFirst();
        Optional<RefundLine> proposal = open.filter(line -> line.refund().getState() == RefundState.PROPOSED);
        boolean begins = open.isEmpty() && refunds.isRefundable(payment);
        deciding = begins && refunds.isBeingDecided(payment);
        withoutProof = begins && !deciding && refunds.isWithoutProof(payment);
        refundable = begins && !deciding && !withoutProof;
        amount = refundable || proposal.isPresent()
                ? refunds.amountOf(payment)
                : lines.stream().findFirst().map(RefundLine::amount).orElseGet(payment::getPrice);
        gone = partialRefunds.of(payment).flatMap(PartialRefund::getAmount);
        takesTwo = List.copyOf(refunds.takesTwo(payment, amount));
        mine = proposal.filter(RefundLine::isMine).isPresent();
        proposalId = proposal.map(line -> line.refund().getId()).orElse(0L);
        partial = partialRefunds.of(payment).isPresent();
        inVainId = refunds.findInVain(payment).orElse(0);
    }

    public PaymentDossier getDossier() {
        return dossier;
    }

    /** The newest first. */
    public List<RefundLine> getLines() {
        return lines;
    }

    /** Whether one may be begun. */
    public boolean isRefundable() {
        return refundable;
    }

    /** Whether something else is proposed, which is answered first. */
    public boolean isDeciding() {
        return deciding;
    }

    /** Whether the gateway doesn't say that it has money to give back: its votes are taken back instead. */
    public boolean isWithoutProof() {
        return withoutProof;
    }

    /** What goes back. */
    public Money getAmount() {
        return amount;
    }

    /** What went back before, where the gateway says how much. */
    public Optional<Money> getGone() {
        return gone;
    }

    /** Whether it takes a second person. */
    public boolean isForTwo() {
        return dossier != null && !takesTwo.isEmpty();
    }

    /** Why it takes one. */
    public List<SecondPerson> getTakesTwo() {
        return takesTwo;
    }

    /** Whether the payer's bank is asked for the same money. */
    public boolean isDisputed() {
        return dossier != null && takesTwo.contains(SecondPerson.DISPUTE);
    }

    /** Of the texts that tell what a refund does: with votes, or without, if they never counted. */
    public String getKind() {
        boolean counted = dossier != null && dossier.payment().getStatus() == PaymentStatus.CREDITED;
        return counted ? ".counted" : ".uncounted";
    }

    public boolean isProposed() {
        return proposalId != 0;
    }

    /** Whether the gateway didn't carry one out, and somebody must say what becomes of that. */
    public boolean isInVain() {
        return inVainId != 0;
    }

    /** Whether a part of it went back before. */
    public boolean isPartial() {
        return partial;
    }

    public boolean isMine() {
        return mine;
    }

    public void want() {
        if (!notices.isMissing(reason, BUNDLE, "reason.missing")) {
            finish(desk.want(asked.reference(), reason));
        }
    }

    public void approve() {
        finish(desk.approve(asked.reference(), proposalId, words));
    }

    public void reject() {
        if (!notices.isMissing(words, BUNDLE, "reject.missing")) {
            finish(desk.reject(asked.reference(), proposalId, words));
        }
    }

    public void withdraw() {
        finish(desk.withdraw(asked.reference(), proposalId));
    }

    public void giveUp() {
        if (!notices.isMissing(giveUp, BUNDLE, "give-up.missing")) {
            finish(desk.giveUp(asked.reference(), inVainId, giveUp));
        }
    }

    private void finish(RefundRuling ruling) {
        notices.tell(ruling.isDone(), BUNDLE, "ruling." + ruling);
        back();
    }

    /** The same forms are on two pages. */
    private void back() {
        navigation.goTo(
                (asked.getPage() == AdminPage.DECIDE ? "/admin/review/" : "/admin/refunds/") + asked.reference());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getGiveUp() {
        return giveUp;
    }

    public void setGiveUp(String giveUp) {
        this.giveUp = giveUp;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
