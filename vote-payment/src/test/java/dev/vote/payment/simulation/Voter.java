package dev.vote.payment.simulation;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.payment.Payment;
import dev.vote.payment.checkout.Checkout;
import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.CheckoutRequest;
import dev.vote.payment.checkout.Refusal;
import dev.vote.payment.container.Beans;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.recheck.Recheck;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Buys votes once, however often the button must be pressed for it; pays or doesn't, comes back or doesn't. */
final class Voter {

    private static final int MOST_TRIES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LEISURE = Duration.ofHours(2);

    private final World world;
    private final Checkout checkout;
    private final Recheck recheck;
    private final Contests contests;
    private final Set<String> pages = new HashSet<>();
    private CheckoutRequest wish;
    private int tries;

    Voter(World world, int number, Beans beans) {
        this.world = world;
        this.checkout = beans.get(Checkout.class);
        this.recheck = beans.get(Recheck.class);
        this.contests = beans.get(Contests.class);
        this.wish = new CheckoutRequest(
                world.contest().slug(),
                world.dice().pick(world.contest().codes()),
                OptionalLong.of(world.dice().between(1, 20)),
                OptionalLong.empty(),
                "voter" + number + "@example.com",
                OptionalLong.empty(),
                Optional.of(
                        "a-wish-of-voter-" + number + "-in-" + world.contest().id()));
    }

    CheckoutRequest wish() {
        return wish;
    }

    /** Reads the form, with what becomes of late payments, and orders in a while. */
    void arrive() {
        read();
        Duration atMost = world.dice().pick(List.of(PATIENCE, LEISURE));
        world.agenda().in(world.dice().between(Duration.ZERO, atMost), this::order);
    }

    private void read() {
        Contest contest = contests.findPublic(world.contest().slug()).orElseThrow();
        world.contest().promise(wish.email(), contest.getWindow().latePayments());
        wish = new CheckoutRequest(
                wish.contest(),
                wish.contestant(),
                wish.votes(),
                wish.packageId(),
                wish.email(),
                OptionalLong.of(contest.getLateVersion()),
                wish.idempotencyKey());
    }

    private void order() {
        tries++;
        try {
            Payment payment = checkout.begin(wish);
            payment.getAuthorizationUrl().ifPresentOrElse(page -> receive(payment), this::orderAgain);
        } catch (CheckoutRefused e) {
            world.journal().note("order refused: " + e.getRefusal());
            if (e.getRefusal() == Refusal.LATE_RULE_CHANGED) {
                world.journal().trouble(Trouble.RULE_READ_AGAIN, "");
                read();
                orderAgain();
            }
        } catch (GatewayException e) {
            orderAgain();
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "a checkout met an unforeseen failure: " + e);
            orderAgain();
        }
    }

    private void orderAgain() {
        world.journal().note("order got no page");
        if (tries < MOST_TRIES) {
            world.agenda().in(world.dice().between(Duration.ofSeconds(5), PATIENCE), this::order);
        }
    }

    private void receive(Payment payment) {
        Charge charge = world.gateway()
                .find(payment.getReference().value())
                .orElseThrow(() -> new AssertionError("a page for a charge that the gateway doesn't know"));
        if (!pages.add(charge.reference())) {
            return;
        }
        world.require(pages.size() == 1, () -> "one wish was given two pages");
        world.journal().note("page of charge " + charge.number() + " received");
        supersede(charge);
        Fate.drawn(world.dice()).befall(charge, world);
        if (world.dice().chance(0.5)) {
            world.agenda()
                    .in(world.dice().between(Duration.ofSeconds(1), PATIENCE.multipliedBy(3)), () -> comeBack(payment));
        }
        if (world.dice().chance(0.15)) {
            world.journal().trouble(Trouble.CLICKED_TWICE, "for charge " + charge.number());
            world.agenda().in(world.dice().between(Duration.ZERO, PATIENCE), this::order);
        }
    }

    /** What was asked for before this page, by the same wish, has no page; it may be paid all the same. */
    private void supersede(Charge charge) {
        world.gateway().charges().stream()
                .filter(other -> other.email().equals(wish.email()))
                .filter(other ->
                        other != charge && !other.isReplaced() && other.taking().isEmpty())
                .forEach(other -> {
                    other.replace(world.clock().now());
                    if (world.dice().chance(0.5)) {
                        world.agenda().in(world.dice().between(Duration.ofMinutes(1), Duration.ofHours(6)), () -> {
                            world.journal().trouble(Trouble.PAID_THOUGH_REPLACED, "" + other.number());
                            world.gateway().take(other, other.askedMinor(), other.currency(), "test");
                        });
                    }
                });
    }

    private void comeBack(Payment payment) {
        if (world.gateway()
                .find(payment.getReference().value())
                .flatMap(Charge::taking)
                .isEmpty()) {
            world.journal().trouble(Trouble.RETURNED_UNPAID, "");
        }
        try {
            recheck.hint(payment.getReference());
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "a return met an unforeseen failure: " + e);
        }
    }
}
