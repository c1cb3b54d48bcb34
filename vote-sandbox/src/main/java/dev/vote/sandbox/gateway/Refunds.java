package dev.vote.sandbox.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The refunds, and the clockwork that moves them on. Safe for use by many threads. */
public final class Refunds {

    /** What a merchant asks for. */
    record Ask(long amountMinor, String customerNote, String merchantNote) {}

    private final Charges charges;
    private final Journal journal;
    private final Agenda agenda;
    private final Clock clock;
    private final Duration step;
    private final BiConsumer<Refund, Charge> announce;
    private final Map<Long, Refund> byId = new LinkedHashMap<>();

    Refunds(
            Charges charges,
            Journal journal,
            Agenda agenda,
            StandInSettings settings,
            BiConsumer<Refund, Charge> announce) {
        this.charges = charges;
        this.journal = journal;
        this.agenda = agenda;
        this.clock = settings.clock();
        this.step = settings.refundStep();
        this.announce = announce;
        journal.refunds().forEach(refund -> byId.put(refund.id(), refund));
        byId.values().stream().filter(refund -> refund.status().moving()).forEach(this::moveLater);
    }

    public synchronized Optional<Refund> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized List<Refund> newestFirst() {
        List<Refund> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    /** What is or may still be given back of a charge, in minor units. */
    synchronized long refundedMinor(String reference) {
        return byId.values().stream()
                .filter(refund -> refund.reference().equals(reference) && refund.status() != RefundStatus.FAILED)
                .mapToLong(Refund::amountMinor)
                .sum();
    }

    /** All that was taken and not yet given back, likewise. */
    public synchronized Refund giveAll(String reference) {
        return give(reference, charges.get(reference).outcome().amountMinor() - refundedMinor(reference));
    }

    /**
     * Gives money back as the gateway's own dashboard does, without being asked by the API.
     *
     * @param amountMinor at most what was taken and not yet given back
     */
    public Refund give(String reference, long amountMinor) {
        String note = "From the dashboard";
        return create(charges.get(reference), new Ask(amountMinor, note, note));
    }

    synchronized Refund create(Charge charge, Ask ask) {
        checkRefundable(charge, ask.amountMinor());
        long id = 3_000_001L + byId.size();
        Refund refund = new Refund(
                id,
                charge.reference(),
                ask.amountMinor(),
                ask.customerNote(),
                ask.merchantNote(),
                RefundStatus.PENDING,
                false,
                clock.instant(),
                clock.instant());
        keep(refund);
        if (refundedMinor(charge.reference()) == charge.outcome().amountMinor()) {
            charges.startReversal(charge.reference());
        }
        return refund;
    }

    /** The merchant gave the payer's bank account: a refund that needs attention starts again. */
    public synchronized Optional<Refund> retry(long id) {
        return find(id).filter(refund -> refund.status() == RefundStatus.NEEDS_ATTENTION)
                .map(refund -> keep(refund.become(RefundStatus.PENDING, clock.instant())));
    }

    private void checkRefundable(Charge charge, long amountMinor) {
        switch (charges.get(charge.reference()).status()) {
            case REVERSED, REVERSAL_PENDING -> throw ApiError.transactionReversed();
            case ABANDONED, FAILED -> throw ApiError.invalid("Only successful transactions can be refunded");
            case SUCCESS -> {
                long left = charge.outcome().amountMinor() - refundedMinor(charge.reference());
                if (amountMinor < 1 || amountMinor > left) {
                    throw ApiError.invalid("Refund amount cannot be greater than initial amount");
                }
            }
        }
    }

    private synchronized void move(long id) {
        Refund refund = byId.get(id);
        RefundStatus next = refund.status() == RefundStatus.PENDING ? RefundStatus.PROCESSING : end(refund);
        keep(refund.become(next, clock.instant()));
        settle(charges.get(refund.reference()), next);
    }

    private RefundStatus end(Refund refund) {
        Optional<TestCard> card =
                TestCard.find(charges.get(refund.reference()).outcome().card());
        if (refund.retried() || card.isEmpty()) {
            return RefundStatus.PROCESSED;
        }
        return switch (card.get()) {
            case SUCCESS, DECLINED, INSUFFICIENT_FUNDS -> RefundStatus.PROCESSED;
            case REFUND_FAILS -> RefundStatus.FAILED;
            case REFUND_NEEDS_ATTENTION -> RefundStatus.NEEDS_ATTENTION;
        };
    }

    private void settle(Charge charge, RefundStatus next) {
        if (charge.status() != ChargeStatus.REVERSAL_PENDING) {
            return;
        }
        boolean allProcessed = byId.values().stream()
                .filter(refund -> refund.reference().equals(charge.reference()))
                .allMatch(
                        refund -> refund.status() == RefundStatus.PROCESSED || refund.status() == RefundStatus.FAILED);
        if (next == RefundStatus.PROCESSED && allProcessed) {
            charges.reverse(charge.reference());
        } else if (next == RefundStatus.FAILED) {
            charges.restore(charge.reference());
        }
    }

    private Refund keep(Refund refund) {
        byId.put(refund.id(), refund);
        journal.append(refund);
        announce.accept(refund, charges.get(refund.reference()));
        if (refund.status().moving()) {
            moveLater(refund);
        }
        return refund;
    }

    private void moveLater(Refund refund) {
        agenda.after(step, () -> move(refund.id()));
    }
}
