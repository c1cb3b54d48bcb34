package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Tells the merchant what happened, the way the gateway does: again and again by schedule until it answers 200, in no
 * promised order, and with whatever the fault rules add. At most {@value Outbox#LIMIT} events wait at a time; what is more
 * is dropped and logged.
 */
public final class Webhooks {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(5);
    private static final Duration DEFAULT_REPLAY = Duration.ofHours(2);
    private static final int DEFAULT_COPIES = 2;

    private final Faults faults;
    private final ChargeJson chargeJson;
    private final DataFaults dataFaults;
    private final Agenda agenda;
    private final Outbox outbox;
    private final Queue<Notice> held = new ArrayDeque<>();

    Webhooks(Faults faults, DataFaults dataFaults, Agenda agenda, Outbox outbox) {
        this.faults = faults;
        this.chargeJson = new ChargeJson(dataFaults);
        this.dataFaults = dataFaults;
        this.agenda = agenda;
        this.outbox = outbox;
    }

    /** Where events go from now on. */
    public void url(URI address) {
        outbox.url(Optional.of(address));
    }

    public Optional<URI> url() {
        return outbox.url();
    }

    /** The last deliveries, a bounded number, newest first. */
    public List<Delivery> log() {
        return outbox.log();
    }

    /** Sends {@code charge.success} once more, now, whatever was sent before; event faults don't apply. */
    public void resend(Charge charge) {
        resend(charge, 1, false);
    }

    /** Sends so many copies: at once, or each when the one before it was answered. */
    public void resend(Charge charge, int times, boolean parallel) {
        copies(notice(charge), times, parallel);
    }

    /** Sends {@code charge.success} and waits until it was acknowledged or given up, at most so long. */
    void sendAndWait(Charge charge, Duration atMost) {
        CountDownLatch sent = new CountDownLatch(1);
        outbox.send(notice(charge), sent::countDown);
        try {
            sent.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void paid(Charge charge) {
        announce(notice(charge));
    }

    void refund(Refund refund, Charge charge) {
        String event = "refund." + refund.status().text();
        ObjectNode data = RefundJson.event(refund, charge);
        dataFaults.apply(data, charge.reference(), event);
        announce(new Notice(event, charge.reference(), body(event, data)));
    }

    /** @param step of the dispute: {@code create}, {@code remind}, {@code resolve} */
    void dispute(String step, Dispute dispute, Charge charge) {
        String event = "charge.dispute." + step;
        ObjectNode data = DisputeJson.row(dispute, charge);
        dataFaults.apply(data, charge.reference(), event);
        announce(new Notice(event, charge.reference(), body(event, data)));
    }

    private Notice notice(Charge charge) {
        String event = "charge.success";
        ObjectNode data = chargeJson.data(charge, event);
        return new Notice(event, charge.reference(), body(event, data));
    }

    private void announce(Notice notice) {
        List<FaultRule> rules = faults.take(FaultKind.Stage.EVENT, notice.event(), notice.reference());
        for (FaultRule rule : rules) {
            outbox.note(notice, rule.kind());
        }
        if (has(rules, FaultKind.WEBHOOK_DROP)) {
            return;
        }
        first(rules, FaultKind.WEBHOOK_REPLAY_LATE)
                .ifPresent(
                        rule -> agenda.after(rule.detail().delay().orElse(DEFAULT_REPLAY), () -> outbox.send(notice)));
        if (has(rules, FaultKind.WEBHOOK_REORDER)) {
            hold(notice);
            return;
        }
        Optional<FaultRule> delay = first(rules, FaultKind.WEBHOOK_DELAY);
        Runnable start = () -> start(notice, first(rules, FaultKind.WEBHOOK_DUPLICATE));
        if (delay.isPresent()) {
            agenda.after(delay.get().detail().delay().orElse(DEFAULT_DELAY), start);
        } else {
            start.run();
        }
    }

    private void start(Notice notice, Optional<FaultRule> duplicate) {
        int times = duplicate
                .map(rule -> rule.detail().count().orElse(DEFAULT_COPIES))
                .orElse(1);
        boolean parallel = duplicate.map(rule -> rule.detail().parallel()).orElse(false);
        copies(notice, times, parallel);
    }

    private void copies(Notice notice, int times, boolean parallel) {
        if (parallel) {
            Stream.generate(() -> notice).limit(times).forEach(copy -> outbox.send(copy, this::release));
        } else {
            AtomicReference<Runnable> next = new AtomicReference<>();
            int[] left = {times};
            next.set(() -> {
                if (left[0]-- > 0) {
                    outbox.send(notice, () -> {
                        release();
                        next.get().run();
                    });
                }
            });
            next.get().run();
        }
    }

    private void hold(Notice notice) {
        synchronized (held) {
            held.add(notice);
        }
    }

    /** What was held back goes out now that another event has overtaken it. */
    private void release() {
        Notice late;
        synchronized (held) {
            late = held.poll();
        }
        if (late != null) {
            outbox.send(late);
        }
    }

    private static byte[] body(String event, ObjectNode data) {
        return Json.bytes(Json.object().put("event", event).set("data", data));
    }

    private static boolean has(List<FaultRule> rules, FaultKind kind) {
        return first(rules, kind).isPresent();
    }

    private static Optional<FaultRule> first(List<FaultRule> rules, FaultKind kind) {
        return rules.stream().filter(rule -> rule.kind() == kind).findFirst();
    }
}
