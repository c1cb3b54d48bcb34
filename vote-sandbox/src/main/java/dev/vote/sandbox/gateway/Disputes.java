package dev.vote.sandbox.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The disputes and their clock: reminders while one waits for the merchant, and the end when nobody answered in time. When one is
 * lost its charge is reversed before that is announced. Safe for use by many threads.
 */
public final class Disputes {

    public static final String MERCHANT_ACCEPTED = "merchant-accepted";
    public static final String AUTO_ACCEPTED = "auto-accepted";
    public static final String DECLINED = "declined";

    /** A fixture of Paystack's has it two seconds after the deadline. */
    private static final Duration AFTER_DUE = Duration.ofSeconds(2);

    /** Announces one by the last part of the event's name. */
    interface Announcement {
        void of(String step, Dispute dispute, Charge charge);
    }

    private final Charges charges;
    private final Journal journal;
    private final Agenda agenda;
    private final Clock clock;
    private final Duration time;
    private final Duration reminder;
    private final Announcement announce;
    private final Map<Long, Dispute> byId = new LinkedHashMap<>();

    Disputes(Charges charges, Journal journal, Agenda agenda, StandInSettings settings, Announcement announce) {
        this.charges = charges;
        this.journal = journal;
        this.agenda = agenda;
        this.clock = settings.clock();
        this.time = settings.disputeTime();
        this.reminder = settings.disputeReminder();
        this.announce = announce;
        journal.disputes().forEach(dispute -> byId.put(dispute.id(), dispute));
        byId.values().stream().filter(Disputes::isWaiting).forEach(this::watch);
    }

    public synchronized Optional<Dispute> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The one about a charge that isn't over. */
    synchronized Optional<Dispute> findOpen(String reference) {
        return newestFirst().stream()
                .filter(dispute -> dispute.reference().equals(reference) && dispute.status() != DisputeStatus.RESOLVED)
                .findFirst();
    }

    public synchronized List<Dispute> newestFirst() {
        List<Dispute> all = new ArrayList<>(byId.values());
        Collections.reverse(all);
        return all;
    }

    /** The payer disputes all of a paid charge, and the merchant has the usual time to answer. */
    public Dispute open(String reference) {
        return open(reference, time);
    }

    /**
     * @param until the merchant has so long to answer
     * @throws StandInException.NoSuchCharge if there is none
     */
    public synchronized Dispute open(String reference, Duration until) {
        Charge charge = charges.get(reference);
        if (charge.status() != ChargeStatus.SUCCESS) {
            throw new IllegalArgumentException("only a paid charge is disputed, not one that is "
                    + charge.status().text());
        }
        Dispute dispute = new Dispute(
                5_000_001L + byId.size(),
                reference,
                charge.outcome().amountMinor(),
                DisputeStatus.AWAITING_MERCHANT,
                "",
                "",
                now(),
                now().plus(until),
                now());
        keep(dispute, "create");
        watch(dispute);
        return dispute;
    }

    /** The merchant answers: what is accepted is over, and what is declined goes to the bank. */
    public synchronized Dispute answer(long id, String resolution, String message) {
        Dispute dispute = get(id);
        if (dispute.status() != DisputeStatus.AWAITING_MERCHANT) {
            throw ApiError.invalid("Dispute doesn't await the merchant's feedback");
        }
        Dispute answered = dispute.answered(message);
        return resolution.equals(DECLINED)
                ? put(answered.become(DisputeStatus.AWAITING_BANK, "", now()))
                : end(answered, resolution);
    }

    /** It is over, whoever decided so. @param resolution anything but {@value #DECLINED} is against the merchant */
    public synchronized Dispute resolve(long id, String resolution) {
        return end(get(id), resolution);
    }

    private Dispute get(long id) {
        return find(id).orElseThrow(() -> ApiError.notFound("Dispute not found"));
    }

    private Dispute end(Dispute dispute, String resolution) {
        Dispute over = dispute.become(DisputeStatus.RESOLVED, resolution, now());
        if (!resolution.equals(DECLINED)
                && charges.get(dispute.reference()).status().mayBecome(ChargeStatus.REVERSED)) {
            charges.reverse(dispute.reference());
        }
        return keep(over, "resolve");
    }

    private void watch(Dispute dispute) {
        agenda.after(Duration.between(now(), dispute.dueAt().plus(AFTER_DUE)), () -> expire(dispute.id()));
        remindLater(dispute);
    }

    private synchronized void expire(long id) {
        Dispute dispute = get(id);
        if (isWaiting(dispute)) {
            end(dispute, AUTO_ACCEPTED);
        }
    }

    private void remindLater(Dispute dispute) {
        if (now().plus(reminder).isBefore(dispute.dueAt())) {
            agenda.after(reminder, () -> remind(dispute.id()));
        }
    }

    private synchronized void remind(long id) {
        Dispute dispute = get(id);
        if (isWaiting(dispute)) {
            remindLater(dispute);
            announce.of("remind", dispute, charges.get(dispute.reference()));
        }
    }

    private static boolean isWaiting(Dispute dispute) {
        return dispute.status() == DisputeStatus.AWAITING_MERCHANT;
    }

    private Dispute keep(Dispute dispute, String step) {
        put(dispute);
        announce.of(step, dispute, charges.get(dispute.reference()));
        return dispute;
    }

    private Dispute put(Dispute dispute) {
        byId.put(dispute.id(), dispute);
        journal.append(dispute);
        return dispute;
    }

    /** Paystack's dates have milliseconds and no more. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
