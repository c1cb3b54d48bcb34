package dev.vote.sandbox.gateway;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The charges and what can be done to them without a browser. A charge that is paid is announced by webhook, unless the
 * payment says otherwise; nothing else about a charge is announced, as at Paystack.
 */
public final class Charges {

    private static final long FIRST_ID = 4_100_000_000L;

    private final ChargeStore store;
    private final Archive archive;
    private final PaymentFaults faults;
    private final Clock clock;
    private final String domain;
    private final Consumer<Charge> paid;

    Charges(ChargeStore store, PaymentFaults faults, StandInSettings settings, Consumer<Charge> paid) {
        this.store = store;
        this.archive = settings.archive();
        this.faults = faults;
        this.clock = settings.clock();
        this.domain = settings.domain();
        this.paid = paid;
    }

    /**
     * Opens a charge as initialise does, without the checks of the API.
     *
     * @throws StandInException.DuplicateReference if the reference was used before
     */
    public Charge open(ChargeRequest request) {
        return open(request, BigInteger.ZERO);
    }

    /** Opens a charge whose id is moved up by so much. */
    Charge open(ChargeRequest request, BigInteger idOffset) {
        synchronized (store) {
            BigInteger id = BigInteger.valueOf(FIRST_ID + store.count()).add(idOffset);
            return store.add(Charge.open(id, accessCode(), request, domain, now()));
        }
    }

    /**
     * A charge that was paid before this stand-in began; nothing is announced.
     *
     * @param payment with its date
     * @return false if the reference is known already
     */
    public boolean remember(BigInteger id, ChargeRequest request, Payment payment, Instant createdAt) {
        synchronized (store) {
            if (store.find(request.reference()).isPresent()) {
                return false;
            }
            Instant paidAt = payment.paidAt().orElse(createdAt);
            store.add(Charge.open(id, accessCode(), request, domain, createdAt).pay(payment, paidAt));
            return true;
        }
    }

    public Optional<Charge> find(String reference) {
        return store.find(reference).or(() -> archive.find(reference));
    }

    /** @throws StandInException.NoSuchCharge if there is none */
    public Charge get(String reference) {
        return find(reference).orElseThrow(() -> new StandInException.NoSuchCharge(reference));
    }

    Optional<Charge> findById(BigInteger id) {
        return store.findById(id).or(() -> archive.findById(id));
    }

    Optional<Charge> findByAccessCode(String accessCode) {
        return store.findByAccessCode(accessCode);
    }

    /** Without those of the archive. */
    public List<Charge> newestFirst() {
        return store.newestFirst();
    }

    Archive archive() {
        return archive;
    }

    /** Pays exactly what was asked for, and announces it. */
    public Charge pay(String reference) {
        return pay(reference, Payment.asAsked());
    }

    /**
     * Pays with a card; a card that the bank refuses makes the charge fail instead.
     *
     * @throws StandInException.NoSuchCharge if there is none
     * @throws StandInException.IllegalMove if it is paid or reversed already
     */
    public Charge pay(String reference, Payment payment) {
        Optional<String> refusal = refusal(payment.card());
        if (refusal.isPresent()) {
            return decline(reference, payment.card(), refusal.get());
        }
        return faults.apply(get(reference), payment, this::succeed, card -> decline(reference, card, "Declined"));
    }

    /** The bank refuses; the charge can still be paid later. */
    public Charge decline(String reference) {
        return decline(reference, TestCard.DECLINED.number(), "Declined");
    }

    /** The payer leaves; the charge stays as it is. */
    public Charge walkAway(String reference) {
        return store.change(reference, charge -> charge.walkAway(now()));
    }

    /** The money goes back, as after a chargeback; nothing is announced. */
    public Charge reverse(String reference) {
        return store.change(reference, charge -> charge.reverse(now()));
    }

    /** The reversal is undone; nothing is announced. */
    public Charge restore(String reference) {
        return store.change(reference, charge -> charge.restore(now()));
    }

    Charge startReversal(String reference) {
        return store.change(reference, charge -> charge.startReversal(now()));
    }

    private Charge decline(String reference, String card, String words) {
        return store.change(reference, charge -> charge.decline(card, words, now()));
    }

    private Charge succeed(String reference, Payment payment) {
        Charge charge = store.change(reference, it -> it.pay(payment, now()));
        if (payment.webhook()) {
            paid.accept(charge);
        }
        return charge;
    }

    private static String accessCode() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }

    /** Paystack's dates have milliseconds and no more. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<String> refusal(String card) {
        return TestCard.find(card).map(TestCard::refusal).orElse(Optional.of("Invalid card number"));
    }
}
