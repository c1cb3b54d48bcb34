package dev.vote.payment.simulation;

import dev.vote.payment.container.PlainVote;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.payment.simulation.Messages.Letter;
import dev.vote.payment.webhook.WebhookReceipt;
import dev.vote.payment.webhook.Webhooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Carries webhooks: late, in any order, more than once, not at all; and again by the gateway's schedule until one is
 * acknowledged (every three minutes four times, then hourly for 72 hours).
 */
final class Post {

    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration LATER = Duration.ofHours(1);
    private static final int SOON_TIMES = 4;
    private static final int MOST_TIMES = SOON_TIMES + 72;
    private static final int MOST_DROPPED = 12;

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SECONDS = Duration.ofSeconds(90);
    private static final Duration DAY = Duration.ofHours(24);

    private final World world;
    private final Webhooks webhooks;
    private final SteppedSettlement settlement;
    private final List<Letter> sent = new ArrayList<>();
    private final Set<Sending> unanswered = new LinkedHashSet<>();
    private Instant newestSeen = Instant.EPOCH;
    private long deliveries;

    Post(World world, Webhooks webhooks, SteppedSettlement settlement) {
        this.world = world;
        this.webhooks = webhooks;
        this.settlement = settlement;
    }

    /** How many messages have reached the server. */
    long deliveries() {
        return deliveries;
    }

    /** The gateway tells that it took money. */
    void announce(Charge charge) {
        boolean soonAfterItsBegin =
                Duration.between(charge.createdAt(), world.clock().now()).compareTo(DAY) < 0;
        // what is announced in vain must be asked for in time: that is recheck's part of the promise
        if (soonAfterItsBegin && world.dice().chance(0.08)) {
            world.journal().trouble(Trouble.ALL_LOST, "about charge " + charge.number());
            return;
        }
        int copies = world.dice().chance(0.4) ? 1 : world.dice().between(2, 20);
        if (copies > 1) {
            world.journal().trouble(Trouble.DUPLICATE, copies + " about charge " + charge.number());
        }
        for (int i = 0; i < copies; i++) {
            send(letter(charge));
        }
    }

    /** The gateway tells that it gives money back; each step, in an order of its own. */
    void announceRefund(Charge charge, long amountMinor) {
        for (String status : List.of("pending", "processing", "processed")) {
            announceRefund(charge, status, amountMinor);
        }
    }

    /** One of its steps. @param status in the gateway's word */
    void announceRefund(Charge charge, String status, long amountMinor) {
        String body = Messages.event("refund." + status, Messages.refund(charge, status, amountMinor));
        for (int copies = world.dice().between(1, 4); copies > 0; copies--) {
            send(Messages.signed(body));
        }
    }

    /** The gateway tells of a step of a dispute; now and then nothing of it ever comes. */
    void announceDispute(Claim claim, String step) {
        if (world.dice().chance(0.2)) {
            world.journal()
                    .trouble(
                            Trouble.DISPUTE_UNHEARD,
                            step + " about charge " + claim.charge().number());
            return;
        }
        String body = Messages.event(
                "charge.dispute." + step,
                Messages.dispute(claim, claim.status(), world.dice().between(0, 1)));
        for (int copies = world.dice().between(1, 4); copies > 0; copies--) {
            send(Messages.signed(body));
        }
    }

    private Letter letter(Charge charge) {
        String body = Messages.event(
                "charge.success",
                Messages.charge(charge, charge.word(), world.dice().between(0, 1)));
        if (world.dice().chance(0.05)) {
            world.journal().trouble(Trouble.PREVIOUS_KEY, "about charge " + charge.number());
            return Messages.signed(body, PlainVote.PREVIOUS_SECRET_KEY);
        }
        return Messages.signed(body);
    }

    void send(Letter letter) {
        sent.add(letter);
        new Sending(letter, world.clock().now()).in(delay());
    }

    /** Something that was sent before, once more, as it was. */
    void replay() {
        if (!sent.isEmpty()) {
            new Sending(world.dice().pick(sent), world.clock().now()).in(Duration.ZERO);
        }
    }

    private Duration delay() {
        if (world.dice().chance(0.6)) {
            return world.dice().between(Duration.ZERO, AT_ONCE);
        }
        if (world.dice().chance(0.5)) {
            return world.dice().between(AT_ONCE, SECONDS);
        }
        if (world.dice().chance(0.8)) {
            return world.dice().between(SECONDS, LATER.multipliedBy(3));
        }
        world.journal().trouble(Trouble.DAYS_LATE, "");
        return world.dice().between(DAY, DAY.multipliedBy(3));
    }

    /** The server was killed: who waits for its answer tries again. */
    void hangUp() {
        List<Sending> waiting = List.copyOf(unanswered);
        unanswered.clear();
        waiting.forEach(Sending::again);
    }

    /** One message, until it is acknowledged or given up. */
    private final class Sending {

        private final Letter letter;
        private final Instant since;
        private int attempts;
        private int dropped;

        Sending(Letter letter, Instant since) {
            this.letter = letter;
            this.since = since;
        }

        void in(Duration delay) {
            world.agenda().in(delay, this::arrive);
        }

        void again() {
            attempts++;
            if (attempts < MOST_TIMES) {
                in(attempts <= SOON_TIMES ? SOON : LATER);
            }
        }

        private void arrive() {
            if (dropped < MOST_DROPPED && world.dice().chance(0.1)) {
                dropped++;
                world.journal().trouble(Trouble.DROPPED, "");
                again();
                return;
            }
            if (since.isBefore(newestSeen)) {
                world.journal().trouble(Trouble.OVERTAKEN, "");
            } else {
                newestSeen = since;
            }
            deliver();
        }

        private void deliver() {
            deliveries++;
            try {
                unanswered.add(this);
                CompletionStage<WebhookReceipt> receipt =
                        webhooks.receive("paystack", letter.body(), letter.signature());
                receipt.whenComplete(this::answered);
            } catch (SettlementBusy e) {
                world.journal().trouble(Trouble.QUEUE_FULL, settlement.waiting() + " waiting");
                unanswered.remove(this);
                again();
            }
            world.gathered();
        }

        private void answered(WebhookReceipt receipt, Throwable failure) {
            if (!unanswered.remove(this)) {
                return;
            }
            if (failure != null) {
                world.require(Trouble.explains(failure), () -> "a webhook met an unforeseen failure: " + failure);
                world.journal().note("webhook failed");
                again();
            } else if (receipt == WebhookReceipt.DONE && world.dice().chance(0.03)) {
                world.journal().trouble(Trouble.ACKNOWLEDGEMENT_LOST, "");
                again();
            } else {
                world.journal().note("webhook " + receipt);
            }
        }
    }
}
