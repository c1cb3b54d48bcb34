package dev.vote.web.voter;

import dev.vote.domain.config.Settings;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.review.Reversals;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.web.view.MaskedEmail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What became of a payment: the wait, the receipt, or what to do. */
@Named
@RequestScoped
public class PaymentPage {

    @Inject
    Subject subject;

    @Inject
    MoneyBack moneyBack;

    @Inject
    Reversals reversals;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private String statusKey;

    public Payment getPayment() {
        return subject.getPayment();
    }

    public Contest getContest() {
        return subject.getContest();
    }

    public Contestant getContestant() {
        return subject.getContestant();
    }

    /** Part of the keys of this status' texts. */
    public String getStatusKey() {
        if (statusKey == null) {
            statusKey = readStatusKey();
        }
        return statusKey;
    }

    /** What waits only for its money to go back isn't in review to its voter; what never counted takes no votes with it. */
    private String readStatusKey() {
        if (isReview() && moneyBack.isOnItsWay(getPayment())) {
            return "returning";
        }
        if (is(PaymentStatus.REVERSED) && getPayment().getCreditedAt().isEmpty()) {
            return "returned";
        }
        if (is(PaymentStatus.REVERSED) && reversals.isWithoutMoney(getPayment())) {
            return "taken-back";
        }
        return getPayment().getStatus().name().toLowerCase(Locale.ROOT);
    }

    /** What is on its way back, while it is. */
    public Optional<Money> getGoingBack() {
        return moneyBack.findOnItsWay(getPayment());
    }

    public boolean isOpen() {
        return is(PaymentStatus.OPEN);
    }

    public boolean isCredited() {
        return is(PaymentStatus.CREDITED);
    }

    /** Whether the ledger has it: also when its votes were taken back since. */
    public boolean isInLedger() {
        return getPayment().getCreditedAt().isPresent();
    }

    public boolean isReview() {
        return is(PaymentStatus.REVIEW);
    }

    /** Whether it can be said why it wasn't counted: also when it is over. */
    public boolean isReasoned() {
        return isReview()
                || is(PaymentStatus.REVERSED)
                        && getPayment().getReviewReason().equals(Optional.of(ReviewReason.PAID_AFTER_CLOSE))
                        && getPayment().getCreditedAt().isEmpty();
    }

    /** Whether nothing was paid, so that the voter may begin anew. */
    public boolean isUnpaid() {
        return is(PaymentStatus.FAILED) || is(PaymentStatus.EXPIRED);
    }

    /** Whether votes are still sold for this contestant. */
    public boolean isOnSale() {
        return getContest().isOpen(clock.instant()) && !getContestant().isWithdrawn();
    }

    /** Where an open payment is paid; absent while the gateway hasn't given its page, and once voting is over. */
    public Optional<String> getContinueUrl() {
        return isOpen() && getContest().isOpen(clock.instant()) ? getPayment().getAuthorizationUrl() : Optional.empty();
    }

    /** The moment that matters: of the credit, of the payment, or of the order. */
    public Instant getMoment() {
        Payment payment = getPayment();
        return payment.getCreditedAt().or(payment::getPaidAt).orElseGet(payment::getCreatedAt);
    }

    public String getReviewKey() {
        return "payment.review."
                + getPayment().getReviewReason().map(Enum::name).orElse("OTHER");
    }

    public String getEmail() {
        return MaskedEmail.of(getPayment().getPurchase().email());
    }

    /** Whom voters can write to about a payment; absent if the operator named nobody. */
    public Optional<String> getSupport() {
        return settings.optionalText("vote.support-contact");
    }

    /** How long a browser without scripts waits before it asks again, in seconds; the older the payment, the longer. */
    public long getRefreshSeconds() {
        Duration age = Duration.between(getPayment().getCreatedAt(), clock.instant());
        return RefreshPace.after(age).toSeconds();
    }

    private boolean is(PaymentStatus status) {
        return getPayment().getStatus() == status;
    }
}
