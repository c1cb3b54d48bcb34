package dev.vote.domain.dispute;

import dev.vote.domain.money.Money;
import dev.vote.domain.text.Storable;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * What the gateway says of one dispute about a payment, as we last heard it. Word comes in any order, late and repeated; what is older
 * never undoes what is newer. It moves no votes: at its end the gateway is asked about the charge, until that is answered.
 *
 * <p>Written by settlement, which has locked the payment, and by whoever follows it, which locks the row.
 */
@Entity
@Cacheable(false)
public class Dispute {

    private static final int MAX_WORD = 60;

    @Id
    private long id;

    @Column(name = "payment_id", updatable = false)
    private long paymentId;

    @Column(updatable = false)
    private String gateway;

    @Column(name = "gateway_id", updatable = false)
    private String gatewayId;

    @Enumerated(EnumType.STRING)
    private DisputeState state = DisputeState.UNKNOWN;

    private String word = "";

    private String resolution = "";

    private String category = "";

    private String stage = "";

    @Column(name = "amount_minor")
    private Long amountMinor;

    private String currency;

    @Column(name = "heard_at", updatable = false)
    private Instant heardAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "told_at")
    private Instant toldAt;

    /** how often the gateway was asked in vain, or had nothing new */
    private int steps;

    @Column(name = "next_step_at")
    private Instant nextStepAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected Dispute() {}

    /**
     * Takes what the gateway says, unless something newer is known.
     *
     * @param isAnswer to our own question: that is how it is now, whatever time it bears
     * @param now by our clock
     * @return whether the state changed
     */
    public boolean hear(DisputeNews news, boolean isAnswer, Instant now) {
        if (!isAnswer && isOlder(news)) {
            fillIn(news);
            return false;
        }
        boolean changed = news.state() != state;
        if (changed && !isTaken(news, isAnswer)) {
            fillIn(news);
            return false;
        }
        take(news);
        if (changed) {
            state = news.state();
            steps = 0;
            closedAt = null;
            nextStepAt = now;
            resolvedAt = state.isOver() ? news.resolvedAt().orElse(now) : null;
        }
        return changed;
    }

    private boolean isOlder(DisputeNews news) {
        return toldAt != null && news.updatedAt().filter(toldAt::isAfter).isPresent();
    }

    private boolean isNewer(DisputeNews news) {
        return toldAt != null && news.updatedAt().filter(toldAt::isBefore).isPresent();
    }

    /** What says nothing of its time goes on, and not back. */
    private boolean isTaken(DisputeNews news, boolean isAnswer) {
        return state.mayBecome(news.state())
                && (isAnswer || isNewer(news) || !news.state().isBehind(state));
    }

    private void take(DisputeNews news) {
        word = storable(news.word());
        resolution = news.resolution().isEmpty() ? resolution : storable(news.resolution());
        category = news.category().isEmpty() ? category : storable(news.category());
        stage = news.stage().isEmpty() ? stage : storable(news.stage());
        dueAt = news.dueAt().orElse(dueAt);
        toldAt = news.updatedAt().orElse(toldAt);
        fillIn(news);
    }

    /** What isn't known yet; it doesn't change. */
    private void fillIn(DisputeNews news) {
        openedAt = openedAt == null ? news.openedAt().orElse(null) : openedAt;
        dueAt = dueAt == null ? news.dueAt().orElse(null) : dueAt;
        category = category.isEmpty() ? storable(news.category()) : category;
        if (amountMinor == null && isAmount(news)) {
            amountMinor = news.amountMinor().getAsLong();
            currency = news.currency();
        }
    }

    private static boolean isAmount(DisputeNews news) {
        return news.amountMinor().orElse(-1) >= 0
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(known -> known.getCurrencyCode().equals(news.currency()));
    }

    /** Nothing new. @param next when the gateway is asked again; the deadline counts, if it comes before */
    public void waitUntil(Instant next, Instant now) {
        steps++;
        nextStepAt = getDueAt()
                .filter(due -> !state.isOver() && due.isAfter(now) && due.isBefore(next))
                .orElse(next);
    }

    /** @param next when the gateway is asked again, which wants a pause */
    public void postpone(Instant next) {
        nextStepAt = next;
    }

    /** What the charge says is settled, or will say nothing more: nobody asks any more. */
    public void close(Instant now) {
        if (!state.isOver()) {
            throw new IllegalStateException("dispute " + id + " isn't over, it is " + state);
        }
        nextStepAt = null;
        closedAt = now;
    }

    private static String storable(String text) {
        return Storable.words(text, MAX_WORD);
    }

    public long getId() {
        return id;
    }

    public long getPaymentId() {
        return paymentId;
    }

    /** The gateway's name for it. */
    public String getGatewayId() {
        return gatewayId;
    }

    public DisputeState getState() {
        return state;
    }

    /** The gateway's own word for the state; empty until one was heard. */
    public String getWord() {
        return word;
    }

    /** The gateway's own; empty until it is decided. */
    public String getResolution() {
        return resolution;
    }

    /** The gateway's own; may be empty. */
    public String getCategory() {
        return category;
    }

    /** The gateway's own; may be empty. */
    public String getStage() {
        return stage;
    }

    /** What the payer wants back; absent where the gateway doesn't say. */
    public Optional<Money> getAmount() {
        return amountMinor == null ? Optional.empty() : Optional.of(Money.of(amountMinor, currency));
    }

    /** When we first heard of it. */
    public Instant getHeardAt() {
        return heardAt;
    }

    /** By the gateway's clock; else when we first heard of it. */
    public Instant getOpenedAt() {
        return openedAt == null ? heardAt : openedAt;
    }

    /** Until when it waits for us. */
    public Optional<Instant> getDueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> getResolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public int getSteps() {
        return steps;
    }

    /** Absent until what its end means for the charge is settled. */
    public Optional<Instant> getClosedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Whether it waited for us until a moment that is past. */
    public boolean isOverdue(Instant now) {
        return state == DisputeState.OPEN && dueAt != null && !now.isBefore(dueAt);
    }
}
