package dev.vote.payment.checkout;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.Purchase;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.recheck.RecheckSchedule;
import dev.vote.payment.settlement.LockedPayments;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The short transactions of checkout: a payment is committed here before the gateway hears of its reference. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Orders {

    private static final EventLog LOG = EventLog.of(Orders.class);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Contests contests;

    @EJB
    CheckoutKeys keys;

    @EJB
    LockedPayments locked;

    @Inject
    Gateways gateways;

    @Inject
    RecheckSchedule schedule;

    @Inject
    Clock clock;

    /**
     * Stores the payment, or finds the one that was stored for the same key.
     *
     * @throws CheckoutRefused if it can't be sold as it is
     */
    public Payment place(CheckoutRequest request) {
        Optional<Payment> earlier = request.idempotencyKey().flatMap(keys::findPayment);
        if (earlier.isPresent()) {
            return again(earlier.get(), request);
        }
        Instant now = clock.instant();
        Contest contest =
                contests.findPublic(request.contest()).orElseThrow(() -> new CheckoutRefused(Refusal.UNKNOWN_CONTEST));
        Contestant contestant = contests.findContestant(contest, request.contestant())
                .orElseThrow(() -> new CheckoutRefused(Refusal.UNKNOWN_CONTESTANT));
        PaymentGateway gateway = gateways.current();
        Purchase purchase = new Pricing(contest, contestant, contests.packages(contest), gateway).price(request);
        requireOnSale(contest, contestant, now);
        requireShown(contest, request);
        Reference reference = newReference();
        if (request.idempotencyKey().isPresent()
                && !keys.claim(request.idempotencyKey().get(), reference, now)) {
            return again(keys.getPayment(request.idempotencyKey().get()), request);
        }
        return open(reference, gateway.name(), purchase, now);
    }

    /** What has no page yet isn't sent to the gateway once the sale is over; what has one is only shown. */
    private Payment again(Payment stored, CheckoutRequest request) {
        Contest contest = contests.findById(stored.getContestId()).orElseThrow();
        Contestant contestant =
                contests.findContestantById(stored.getContestantId()).orElseThrow();
        if (!request.repeats(stored.getPurchase(), contest.getSlug(), contestant.getCode())) {
            throw new CheckoutRefused(Refusal.IDEMPOTENCY_KEY_REUSED);
        }
        if (stored.getStatus() == PaymentStatus.OPEN
                && stored.getAuthorizationUrl().isEmpty()) {
            requireOnSale(contest, contestant, clock.instant());
        }
        return stored;
    }

    private static void requireOnSale(Contest contest, Contestant contestant, Instant now) {
        if (!contest.isOpen(now)) {
            throw new CheckoutRefused(Refusal.CONTEST_NOT_OPEN);
        }
        if (contestant.isWithdrawn()) {
            throw new CheckoutRefused(Refusal.CONTESTANT_WITHDRAWN);
        }
    }

    private static void requireShown(Contest contest, CheckoutRequest request) {
        OptionalLong shown = request.lateVersion();
        if (shown.isPresent() && shown.getAsLong() != contest.getLateVersion()) {
            throw new CheckoutRefused(Refusal.LATE_RULE_CHANGED);
        }
    }

    /** By itself, so that a simulation can name payments by its seed. */
    Reference newReference() {
        return Reference.random();
    }

    private Payment open(Reference reference, String gateway, Purchase purchase, Instant now) {
        Payment payment = Payment.open(reference, gateway, purchase, now, schedule.first(now));
        em.persist(payment);
        em.flush();
        LOG.info(
                "payment.opened",
                "reference",
                reference,
                "contest",
                purchase.contestId(),
                "contestant",
                purchase.contestantId(),
                "votes",
                purchase.votes(),
                "amountMinor",
                purchase.price().amountMinor(),
                "currency",
                purchase.price().currencyCode());
        return payment;
    }

    /**
     * Opens another attempt at the same purchase, because the gateway has the first one's charge but the voter never
     * received its page. If that charge is paid all the same, a person reviews it.
     *
     * @return the new attempt; the one that was made before, if one was; the first one itself if its page has been
     *     received or its money taken meanwhile
     * @throws CheckoutRefused if the sale is over: nobody is sent to pay after the close
     */
    public Payment replace(Reference reference) {
        Payment first = locked.get(reference);
        if (first.getReplacedBy().isPresent()) {
            return em.find(Payment.class, first.getReplacedBy().get());
        }
        if (first.getAuthorizationUrl().isPresent() || !first.getStatus().awaitsMoney()) {
            return first;
        }
        Contest contest = contests.findById(first.getContestId()).orElseThrow();
        Instant now = clock.instant();
        requireOnSale(
                contest, contests.findContestantById(first.getContestantId()).orElseThrow(), now);
        Payment second = open(newReference(), first.getGateway(), first.getPurchase(), now);
        first.replaceBy(second);
        keys.move(reference, second.getReference());
        LOG.warn("payment.replaced", "reference", reference, "by", second.getReference());
        return second;
    }
}
