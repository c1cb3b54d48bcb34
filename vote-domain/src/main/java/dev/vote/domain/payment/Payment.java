package dev.vote.domain.payment;

import dev.vote.domain.money.Money;
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
import java.util.OptionalLong;

/**
 * One attempt to buy votes for one contestant.
 *
 * <p>It is stored, with its reference, before the gateway hears of it. It stays {@code OPEN} until evidence settles it,
 * and is asked about until then. Only settlement moves it, under a row lock, and every move is checked against
 * {@link PaymentStatus#mayBecome}.
 */
@Entity
@Cacheable(false)
public class Payment {

    private static final int MAX_MESSAGE = 200;
    private static final int MAX_CHANNEL = 40;

    @Id
    @GeneratedValue(generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
    private long id;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String gateway;

    @Column(name = "contest_id", updatable = false)
    private long contestId;

    @Column(name = "contestant_id", updatable = false)
    private long contestantId;

    @Column(name = "package_id", updatable = false)
    private Long packageId;

    @Column(updatable = false)
    private long votes;

    @Column(name = "amount_minor", updatable = false)
    private long amountMinor;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String email;

    @Column(name = "late_version", updatable = false)
    private int lateVersion;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_reason")
    private ReviewReason reviewReason;

    @Column(name = "gateway_message")
    private String gatewayMessage;

    private String channel;

    @Column(name = "authorization_url")
    private String authorizationUrl;

    @Column(name = "authorizing_until")
    private Instant authorizingUntil;

    @Column(name = "replaced_by")
    private Long replacedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "credited_at")
    private Instant creditedAt;

    @Column(name = "next_check_at")
    private Instant nextCheckAt;

    @Column(name = "hinted_at")
    private Instant hintedAt;

    protected Payment() {}

    /**
     * A new attempt, not yet known to the gateway.
     *
     * @param gateway the name of the gateway that will be asked to take the money
     * @param firstCheckAt when to ask the gateway about it if nothing was heard until then
     */
    public static Payment open(
            Reference reference, String gateway, Purchase purchase, Instant now, Instant firstCheckAt) {
        Payment payment = new Payment();
        payment.reference = reference.value();
        payment.gateway = gateway;
        payment.contestId = purchase.contestId();
        payment.contestantId = purchase.contestantId();
        payment.packageId =
                purchase.packageId().isPresent() ? purchase.packageId().getAsLong() : null;
        payment.votes = purchase.votes();
        payment.amountMinor = purchase.price().amountMinor();
        payment.currency = purchase.price().currencyCode();
        payment.email = purchase.email().value();
        payment.lateVersion = purchase.lateVersion();
        payment.status = PaymentStatus.OPEN;
        payment.createdAt = now;
        payment.nextCheckAt = firstCheckAt;
        return payment;
    }

    /** As a row of the table has it, for who reads many without JPA. Nothing watches it: what it does must be written. */
    public static Payment stored(PaymentRow row) {
        Payment payment = new Payment();
        payment.id = row.number("id");
        payment.reference = row.text("reference");
        payment.gateway = row.text("gateway");
        payment.contestId = row.number("contest_id");
        payment.contestantId = row.number("contestant_id");
        payment.packageId = row.number("package_id");
        payment.votes = row.number("votes");
        payment.amountMinor = row.number("amount_minor");
        payment.currency = row.text("currency");
        payment.email = row.text("email");
        payment.lateVersion = row.number("late_version").intValue();
        payment.status = PaymentStatus.valueOf(row.text("status"));
        String reason = row.text("review_reason");
        payment.reviewReason = reason == null ? null : ReviewReason.valueOf(reason);
        payment.gatewayMessage = row.text("gateway_message");
        payment.channel = row.text("channel");
        payment.authorizationUrl = row.text("authorization_url");
        payment.authorizingUntil = row.moment("authorizing_until");
        payment.replacedBy = row.number("replaced_by");
        payment.createdAt = row.moment("created_at");
        payment.paidAt = row.moment("paid_at");
        payment.creditedAt = row.moment("credited_at");
        payment.nextCheckAt = row.moment("next_check_at");
        payment.hintedAt = row.moment("hinted_at");
        return payment;
    }

    public long getId() {
        return id;
    }

    public Reference getReference() {
        return new Reference(reference);
    }

    /** The name of the gateway that was asked to take the money. */
    public String getGateway() {
        return gateway;
    }

    public Purchase getPurchase() {
        OptionalLong bundle = packageId == null ? OptionalLong.empty() : OptionalLong.of(packageId);
        return new Purchase(contestId, contestantId, bundle, votes, getPrice(), new EmailAddress(email), lateVersion);
    }

    public long getContestId() {
        return contestId;
    }

    public long getContestantId() {
        return contestantId;
    }

    public long getVotes() {
        return votes;
    }

    /** What was ordered; frozen when the payment was made. */
    public Money getPrice() {
        return Money.of(amountMinor, currency);
    }

    /** Which version of the contest's rule for late payments the voter was shown: by that one it is judged. */
    public int getLateVersion() {
        return lateVersion;
    }

    public PaymentStatus getStatus() {
        return status;
    }

    public Optional<ReviewReason> getReviewReason() {
        return Optional.ofNullable(reviewReason);
    }

    /** Whether what was taken, if anything was, is what was ordered: so that its price is all of it. */
    public boolean isAsOrdered() {
        return reviewReason == null || reviewReason.isAsOrdered();
    }

    /** The gateway's words about a failure, such as {@code Insufficient Funds}. */
    public Optional<String> getGatewayMessage() {
        return Optional.ofNullable(gatewayMessage);
    }

    /** The gateway's word for how the voter paid, such as {@code card} or {@code ussd}; absent until it said so. */
    public Optional<String> getChannel() {
        return Optional.ofNullable(channel);
    }

    /** The gateway's page where the voter pays; absent until the gateway has answered. */
    public Optional<String> getAuthorizationUrl() {
        return Optional.ofNullable(authorizationUrl);
    }

    /** Whether another attempt at the same purchase took this one's place. */
    public boolean isReplaced() {
        return replacedBy != null;
    }

    public Optional<Long> getReplacedBy() {
        return Optional.ofNullable(replacedBy);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** When the gateway took the money, by its own clock. */
    public Optional<Instant> getPaidAt() {
        return Optional.ofNullable(paidAt);
    }

    public Optional<Instant> getCreditedAt() {
        return Optional.ofNullable(creditedAt);
    }

    /** Until when one caller asks the gateway for its page; absent if none does. */
    public Optional<Instant> getAuthorizingUntil() {
        return Optional.ofNullable(authorizingUntil);
    }

    /** When the gateway was last asked because somebody looked. */
    public Optional<Instant> getHintedAt() {
        return Optional.ofNullable(hintedAt);
    }

    /** When the gateway is asked next; absent once it isn't any more. */
    public Optional<Instant> getNextCheckAt() {
        return Optional.ofNullable(nextCheckAt);
    }

    /**
     * The votes are counted, and the gateway needn't be asked again.
     *
     * @param paid when the gateway took the money, by its clock
     * @param now by ours
     */
    public void credit(Instant paid, Instant now) {
        moveTo(PaymentStatus.CREDITED);
        paidAt = paid;
        creditedAt = now;
        nextCheckAt = null;
    }

    /** Money was taken, but a person must decide. */
    public void review(ReviewReason reason, Instant paid) {
        moveTo(PaymentStatus.REVIEW);
        reviewReason = reason;
        paidAt = paid;
        nextCheckAt = null;
    }

    /**
     * The money went back. What was credited stays so in the books, and is taken back by an entry of its own.
     *
     * @param paid when the gateway had taken it, by its clock; absent if it doesn't say
     */
    public void reverse(Optional<Instant> paid) {
        moveTo(PaymentStatus.REVERSED);
        paidAt = paid.orElse(paidAt);
        nextCheckAt = null;
    }

    /** A person decided not to count a payment in review. */
    public void dismiss() {
        moveTo(PaymentStatus.DISMISSED);
    }

    /** @param word the gateway's, cut to 40 characters; an empty one tells nothing and changes nothing */
    public void paidThrough(String word) {
        String told = Storable.cut(word.strip(), MAX_CHANNEL);
        if (!told.isEmpty()) {
            channel = told;
        }
    }

    /**
     * The gateway says that it failed. It is still asked about, because the voter may try again on the gateway's page.
     *
     * @param message the gateway's words; cut to 200 characters
     */
    public void fail(String message) {
        moveTo(PaymentStatus.FAILED);
        gatewayMessage = storable(message);
    }

    /** A gateway's words as far as the column holds them, and without the one character that PostgreSQL doesn't. */
    public static String storable(String message) {
        return Storable.cut(message, MAX_MESSAGE);
    }

    /** Nobody paid in time. It is still asked about until its schedule ends. */
    public void expire() {
        moveTo(PaymentStatus.EXPIRED);
    }

    /** Another attempt takes this one's place, because the voter never received this one's page. */
    public void replaceBy(Payment successor) {
        if (status == PaymentStatus.OPEN) {
            moveTo(PaymentStatus.EXPIRED);
        }
        replacedBy = successor.id;
    }

    /** @param at when the gateway is asked again; empty: not any more */
    public void checkAgain(Optional<Instant> at) {
        nextCheckAt = at.orElse(null);
    }

    private void moveTo(PaymentStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalPaymentMove(getReference(), status, next);
        }
        status = next;
    }
}
