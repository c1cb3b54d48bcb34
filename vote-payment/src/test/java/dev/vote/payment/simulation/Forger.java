package dev.vote.payment.simulation;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.simulation.Messages.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sends what isn't good: messages that the gateway didn't sign, and signed ones that say nothing of a payment of ours. */
final class Forger {

    private static final Duration LATER = Duration.ofHours(6);

    private static final List<String> NAMES =
            List.of("transfer.success", "charge.dispute.create", "\\u0000", "x".repeat(200));

    private final World world;

    Forger(World world) {
        this.world = world;
    }

    /** Has our key, and claims that what its voter has left was paid. Now and then that one pays after all. */
    void lie(Charge victim) {
        if (!world.isVoting()) {
            return;
        }
        world.journal().trouble(Trouble.KEY_STOLEN, "about charge " + victim.number());
        victim.lieAbout();
        for (int copies = world.dice().between(1, 3); copies > 0; copies--) {
            send(success(victim));
        }
        if (world.dice().chance(0.3)) {
            world.office().hear(victim);
        }
        if (world.dice().chance(0.5)) {
            world.comeBack(victim, LATER);
        }
    }

    /** That a charge was paid as ordered. */
    private String success(Charge victim) {
        Charge lie = new Charge(
                victim.number(), victim.reference(), "", victim.askedMinor(), victim.currency(), victim.createdAt());
        Instant now = world.clock().now();
        lie.take(new Charge.Taking(victim.askedMinor(), victim.currency(), "test", now));
        return Messages.event("charge.success", Messages.charge(lie, "success", 0));
    }

    /** Claims that a charge was paid as ordered, and can't sign it. */
    void forge(Charge victim) {
        world.journal().trouble(Trouble.FORGED, "about charge " + victim.number());
        String body = success(victim);
        world.post()
                .send(
                        switch (world.dice().between(0, 3)) {
                            case 0 -> Messages.signed(body, "sk_test_stolen_from_somebody_else");
                            case 1 -> new Letter(Messages.signed(body).body(), "");
                            case 2 ->
                                new Letter(
                                        Messages.signed(body + " ").body(),
                                        Messages.signed(body).signature());
                            default ->
                                new Letter(
                                        Messages.signed(body).body(),
                                        Messages.signed("{}").signature());
                        });
    }

    /** Signed, and none of our business. */
    void babble() {
        switch (world.dice().between(0, 3)) {
            case 0 -> {
                world.journal().trouble(Trouble.UNKNOWN_REFERENCE, "");
                Instant now = world.clock().now();
                Charge other = new Charge(0, Reference.random().value(), "", 10_000, "NGN", now);
                other.take(new Charge.Taking(10_000, "NGN", "test", now));
                send(Messages.event("charge.success", Messages.charge(other, "success", 0)));
            }
            case 1 -> {
                world.journal().trouble(Trouble.UNKNOWN_EVENT, "");
                send(Messages.event(
                        world.dice().pick(NAMES),
                        "{\"reference\":\"" + world.dice().between(0, 99) + "\"}"));
            }
            case 2 -> {
                world.journal().trouble(Trouble.UNREADABLE, "");
                send("{\"event\":\"charge.success\",\"data\":" + world.dice().between(0, 99));
            }
            default -> oddWord();
        }
    }

    /** Of a charge that isn't settled, the gateway says something that we don't understand. */
    private void oddWord() {
        List<Charge> unpaid = world.gateway().charges().stream()
                .filter(charge -> charge.taking().isEmpty())
                .toList();
        if (!unpaid.isEmpty()) {
            world.journal().trouble(Trouble.UNKNOWN_WORD, "");
            Charge charge = world.dice().pick(unpaid);
            send(Messages.event("charge.success", Messages.charge(charge, "teleported", 0)));
        }
    }

    private void send(String body) {
        world.post().send(Messages.signed(body));
    }
}
