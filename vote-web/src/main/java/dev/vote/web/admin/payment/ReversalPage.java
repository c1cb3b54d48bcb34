package dev.vote.web.admin.payment;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.review.DecisionKind;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.PaymentDossiers;
import dev.vote.payment.reconciliation.Reconciliations;
import dev.vote.payment.review.Proposal;
import dev.vote.payment.review.ReversalDesk;
import dev.vote.payment.review.ReviewCases;
import dev.vote.payment.review.ReviewDesk;
import dev.vote.payment.review.Ruling;
import dev.vote.web.admin.AdminPage;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/**
 * Takes back votes that nobody paid for, on each page that shows such a payment. What can be done is what could be done when the page was
 * opened; if somebody was faster, the desk says so.
 */
@Named
@ViewScoped
public class ReversalPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "payments";

    @Inject
    PaymentDossiers dossiers;

    @Inject
    Reconciliations reconciliations;

    @Inject
    ReviewCases cases;

    @EJB
    ReviewDesk desk;

    @EJB
    ReversalDesk reversals;

    @Inject
    Asked asked;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private String reference;
    private boolean credited;
    private boolean takenBack;
    private boolean mine;
    private long proposalId;
    private String reason = "";
    private String words = "";
    private transient Proposal proposal;
    private transient PaymentDossier dossier;

    /** Before the page is shown for the first time. A page about a payment that isn't there says so itself. */
    public void open() {
        if (dossier == null) {
            find().ifPresent(this::take);
        }
    }

    private Optional<PaymentDossier> find() {
        Optional<String> name = asked.getPage() == AdminPage.DIFFERENCE
                ? reconciliations
                        .find(Long.parseLong(asked.part(0)))
                        .map(line -> line.difference().getReference())
                : Optional.of(asked.part(0));
        return name.flatMap(Reference::parse).flatMap(dossiers::find);
    }

    private void take(PaymentDossier found) {
        dossier = found;
        Payment payment = found.payment();
        reference = payment.getReference().value();
        credited = payment.getStatus() == PaymentStatus.CREDITED;
        takenBack = payment.getStatus() == PaymentStatus.REVERSED && cases.isTakenBack(payment);
        Optional<Proposal> reversal = cases.findProposal(payment).filter(each -> each.kind() == DecisionKind.REVERSE);
        proposal = reversal.orElse(null);
        proposalId = reversal.map(Proposal::id).orElse(0L);
        mine = reversal.filter(Proposal::isMine).isPresent();
    }

    public PaymentDossier getDossier() {
        return dossier;
    }

    /** Whether it may be proposed. */
    public boolean isOffered() {
        return credited && proposalId == 0;
    }

    public boolean isProposed() {
        return proposalId != 0;
    }

    /** Whether it has been done: its money didn't go back, because there was none. */
    public boolean isTakenBack() {
        return takenBack;
    }

    public boolean isMine() {
        return mine;
    }

    public Proposal getProposal() {
        return proposal;
    }

    public void propose() {
        if (!notices.isMissing(reason, BUNDLE, "decide.reason.missing")) {
            finish(reversals.propose(new Reference(reference), reason), "propose-reversal");
        }
    }

    public void approve() {
        finish(reversals.approve(new Reference(reference), proposalId, words), "reverse");
    }

    public void reject() {
        if (!notices.isMissing(words, BUNDLE, "decide.reason.missing")) {
            finish(desk.reject(new Reference(reference), proposalId, words), "reject-reversal");
        }
    }

    public void withdraw() {
        finish(desk.withdraw(new Reference(reference), proposalId), "withdraw-reversal");
    }

    /** Whoever got no answer from the gateway tries again: the page stays, with what was typed. */
    private void finish(Ruling ruling, String deed) {
        boolean isDone = ruling == Ruling.DONE;
        notices.tell(isDone, BUNDLE, isDone ? "done." + deed : "ruling." + ruling);
        if (ruling != Ruling.NO_ANSWER) {
            back();
        }
    }

    private void back() {
        navigation.goTo("/admin/" + place() + '/' + asked.part(0));
    }

    private String place() {
        return switch (asked.getPage()) {
            case DIFFERENCE -> "reconciliation";
            case DECIDE -> "review";
            default -> "payments";
        };
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
