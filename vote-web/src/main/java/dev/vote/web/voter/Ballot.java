package dev.vote.web.voter;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.checkout.Checkout;
import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.settlement.SettlementBusy;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;

/**
 * The form that buys votes. It holds what was filled in, and its token stays the same until the voter opens the page
 * anew, so that a double click or a reload makes no second payment.
 */
@Named
@RequestScoped
public class Ballot {

    private static final EventLog LOG = EventLog.of(Ballot.class);
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    @Inject
    Subject subject;

    @Inject
    ContestantPage page;

    @EJB
    Checkout checkout;

    @Inject
    HttpServletRequest request;

    private String token = UUID.randomUUID().toString();
    private String option = "";
    private String shownLateVersion = "";
    private String votes = "";
    private String email = "";
    private boolean termsAccepted;
    private List<Fault> faults = List.of();

    @PostConstruct
    void read() {
        option = Objects.requireNonNullElse(request.getParameter("choice"), firstOption());
    }

    private String firstOption() {
        return page.getOffers().stream()
                .map(offer -> Long.toString(offer.id()))
                .findFirst()
                .orElse(Choice.FREE);
    }

    /** Places the order and sends the voter on to pay; or shows what is wrong with it. */
    public void pay() throws IOException {
        faults = choice().faults(subject.getContest().getMaxVotes());
        if (!faults.isEmpty()) {
            Faces.setResponseStatus(UNPROCESSABLE);
            return;
        }
        String contest = subject.getContest().getSlug();
        try {
            Payment payment = checkout.begin(
                    choice().order(contest, subject.getContestant().getCode(), token, shownLateVersion));
            Faces.redirect(nextStop(payment));
        } catch (CheckoutRefused e) {
            refuse(RefusalFault.of(e), UNPROCESSABLE);
        } catch (GatewayException e) {
            LOG.warn("checkout.gateway-failed", "failure", e.getClass().getSimpleName(), "contest", contest);
            refuse(Fault.of("", isPassing(e) ? "fault.gateway" : "fault.gateway-refused"), UNAVAILABLE);
        } catch (SettlementBusy e) {
            LOG.warn("checkout.settlement-busy", "contest", contest);
            refuse(Fault.of("", "fault.settling"), UNAVAILABLE);
        }
    }

    private static boolean isPassing(GatewayException failure) {
        return failure instanceof GatewayUnavailable || failure instanceof GatewayBusy;
    }

    /** The gateway's page; the payment's own, if there is nothing to pay there. */
    private String nextStop(Payment payment) {
        return payment.getAuthorizationUrl()
                .filter(url -> payment.getStatus() == PaymentStatus.OPEN)
                .orElseGet(() -> request.getContextPath() + "/payments/" + payment.getReference());
    }

    private void refuse(Fault fault, int status) {
        faults = List.of(fault);
        Faces.setResponseStatus(status);
    }

    private Choice choice() {
        return new Choice(option, votes, email, termsAccepted);
    }

    public List<Fault> getFaults() {
        return faults;
    }

    /** What is wrong with a field; absent if nothing is. */
    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /** Whether this is the chosen option. */
    public boolean isChosen(String other) {
        return option.equals(other);
    }

    /** What the chosen votes cost; absent while that can't be said. */
    public Optional<Money> getTotal() {
        Contest contest = subject.getContest();
        Choice choice = choice();
        if (choice.isFree()) {
            return choice.findVotes().stream()
                    .filter(number -> number > 0 && number <= contest.getMaxVotes())
                    .mapToObj(contest.getPrice()::times)
                    .findFirst();
        }
        return page.getOffers().stream()
                .filter(offer -> option.equals(Long.toString(offer.id())))
                .map(Offer::price)
                .findFirst();
    }

    /** Whether the voter asked what it costs, as one does without scripts. */
    public boolean isQuoted() {
        return request.getParameter("quote") != null;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    /** Of the rule for late payments, as this page shows it. */
    public String getLateVersion() {
        return Integer.toString(subject.getContest().getLateVersion());
    }

    /** As the page had shown it that was sent. */
    public void setLateVersion(String lateVersion) {
        shownLateVersion = Objects.requireNonNullElse(lateVersion, "");
    }

    public String getVotes() {
        return votes;
    }

    public void setVotes(String votes) {
        this.votes = Objects.requireNonNullElse(votes, "");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = Objects.requireNonNullElse(email, "");
    }

    public boolean isTermsAccepted() {
        return termsAccepted;
    }

    public void setTermsAccepted(boolean termsAccepted) {
        this.termsAccepted = termsAccepted;
    }
}
