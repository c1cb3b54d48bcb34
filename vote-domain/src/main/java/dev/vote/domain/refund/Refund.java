package dev.vote.domain.refund;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.text.Storable;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;

/**
 * A wish of staff, or of Vote itself, to give all of a payment's money back. It is stored before the gateway hears of it, and a payment has at most one
 * that is open. Whoever begins or answers it has locked the payment; whoever moves it on has locked it.
 */
@Entity
@Cacheable(false)
public class Refund {

    /** What the gateway's dashboard shows of a refund that Vote wants itself. */
    private static final String PAID_AFTER_CLOSE = "paid after the close of voting";

    private static final int MAX_WORDS = 500;
    private static final int MAX_MESSAGE = 200;

    @Id
    @GeneratedValue(generator = "refund_seq")
    @SequenceGenerator(name = "refund_seq", sequenceName = "refund_seq", allocationSize = 1)
    private long id;

    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    @Column(name = "amount_minor", updatable = false)
    private Long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String reason;

    @Column(name = "wanted_by", updatable = false)
    private Long wantedBy;

    @Column(name = "wanted_at", updatable = false)
    private Instant wantedAt;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String answer = "";

    @Column(name = "gateway_id")
    private String gatewayId;

    @Column(name = "gateway_message")
    private String gatewayMessage = "";

    /** how often the gateway was asked in vain, or had nothing new */
    private int steps;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "given_up_by")
    private Long givenUpBy;

    @Column(name = "given_up_at")
    private Instant givenUpAt;

    @Column(name = "given_up")
    private String givenUp = "";

    protected Refund() {}

    /** Wanted by Vote itself, because it was paid after the close and the contest's rule gives such money back. */
    public static Refund ofLatePayment(Payment payment, Instant now) {
        Refund refund = new Refund();
        refund.paymentId = payment.getId();
        refund.state = RefundState.INTENDED;
        refund.reason = PAID_AFTER_CLOSE;
        refund.wantedAt = now;
        refund.nextStepAt = now;
        return refund;
    }

    /**
     * For the gateway to carry out at once.
     *
     * @param amount what goes back, as far as it is known now
     * @param reason in the person's own words, not blank
     */
    public static Refund intend(Payment payment, Money amount, long staffId, String reason, Instant now) {
        Refund refund = propose(payment, amount, staffId, reason, now);
        refund.state = RefundState.INTENDED;
        refund.nextStepAt = now;
        return refund;
    }

    /**
     * For a second person to answer.
     *
     * @param amount what goes back, as far as it is known now
     * @param reason in the person's own words, not blank
     */
    public static Refund propose(Payment payment, Money amount, long staffId, String reason, Instant now) {
        Refund refund = new Refund();
        refund.amountMinor = amount.amountMinor();
        refund.currency = amount.currencyCode();
        refund.paymentId = payment.getId();
        refund.state = RefundState.PROPOSED;
        refund.reason = Storable.words(reason, MAX_WORDS);
        refund.wantedBy = staffId;
        refund.wantedAt = now;
        if (refund.reason.isEmpty()) {
            throw new IllegalArgumentException("a refund has a reason");
        }
        return refund;
    }

    /** @param staffId another person than the one who wanted it */
    public void approve(long staffId, String words, Instant now) {
        requireAnother(staffId);
        answer(RefundState.INTENDED, staffId, words, now);
        nextStepAt = now;
    }

    /** @param staffId another person than the one who wanted it @param words why, not blank */
    public void reject(long staffId, String words, Instant now) {
        requireAnother(staffId);
        if (Storable.words(words, MAX_WORDS).isEmpty()) {
            throw new IllegalArgumentException("who says no says why");
        }
        answer(RefundState.REJECTED, staffId, words, now);
        endedAt = now;
    }

    /** @param staffId who wanted it */
    public void withdraw(long staffId, Instant now) {
        if (!isWantedBy(staffId)) {
            throw new IllegalArgumentException("only who wanted a refund withdraws it");
        }
        answer(RefundState.WITHDRAWN, staffId, "", now);
        endedAt = now;
    }

    private void requireAnother(long staffId) {
        if (isWantedBy(staffId)) {
            throw new IllegalArgumentException("it takes another person than the one who wanted it");
        }
    }

    private void answer(RefundState next, long staffId, String words, Instant now) {
        moveTo(next);
        answeredBy = staffId;
        answeredAt = now;
        answer = Storable.words(words, MAX_WORDS);
    }

    /** The gateway has it, under that name. */
    public void reachGateway(String name) {
        if (!name.isEmpty()) {
            gatewayId = name;
        }
    }

    /** @param next when the gateway is asked again, which wants a pause */
    public void postpone(Instant next) {
        nextStepAt = next;
    }

    /** Nothing new. @param next when the gateway is asked again */
    public void waitUntil(Instant next) {
        steps++;
        nextStepAt = next;
    }

    /** @param next {@link RefundState#SENT} or {@link RefundState#NEEDS_ATTENTION} @param nextStep when the gateway is asked again */
    public void goOn(RefundState next, Instant nextStep) {
        if (state != next) {
            moveTo(next);
            steps = 0;
        }
        waitUntil(nextStep);
    }

    /** @param last a state that isn't open @param message the gateway's words; may be empty */
    public void end(RefundState last, String message, Instant now) {
        moveTo(last);
        gatewayMessage = Storable.words(message, MAX_MESSAGE);
        nextStepAt = null;
        endedAt = now;
    }

    /** The gateway didn't carry it out, and it isn't tried again. @param words why the money stays, not blank */
    public void giveUp(long staffId, String words, Instant now) {
        String clean = Storable.words(words, MAX_WORDS);
        if (!isInVain() || clean.isEmpty()) {
            throw new IllegalStateException("only a refund that wasn't carried out is given up, and with a reason");
        }
        givenUpBy = staffId;
        givenUpAt = now;
        givenUp = clean;
    }

    /** Whether the gateway didn't carry it out, and nobody has said that this may stay so. */
    public boolean isInVain() {
        return state.isInVain() && givenUpAt == null;
    }

    private void moveTo(RefundState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("refund " + id + " can't become " + next + ", it is " + state);
        }
        state = next;
    }

    public long getId() {
        return id;
    }

    public long getPaymentId() {
        return paymentId;
    }

    public RefundState getState() {
        return state;
    }

    /** What goes back, as it was known when it was wanted; absent where that is the payment's price. */
    public Optional<Money> getAmount() {
        return Optional.ofNullable(amountMinor).map(minor -> Money.of(minor, currency));
    }

    /** In the words of who wanted it; those of Vote itself are English. */
    public String getReason() {
        return reason;
    }

    /** Absent if Vote itself wants it. */
    public Optional<Long> getWantedBy() {
        return Optional.ofNullable(wantedBy);
    }

    public boolean isWantedBy(long staffId) {
        return wantedBy != null && wantedBy == staffId;
    }

    public Instant getWantedAt() {
        return wantedAt;
    }

    /** In the words of who answered; may be empty. */
    public String getAnswer() {
        return answer;
    }

    /** The gateway's name for it; absent until it said so. */
    public Optional<String> getGatewayId() {
        return Optional.ofNullable(gatewayId);
    }

    /** The gateway's words about its end; may be empty. */
    public String getGatewayMessage() {
        return gatewayMessage;
    }

    /** Why it wasn't tried again, in the words of who said so; empty if nobody did. */
    public String getGivenUp() {
        return givenUp;
    }

    public Optional<Instant> getGivenUpAt() {
        return Optional.ofNullable(givenUpAt);
    }

    public int getSteps() {
        return steps;
    }

    public Optional<Instant> getEndedAt() {
        return Optional.ofNullable(endedAt);
    }
}
