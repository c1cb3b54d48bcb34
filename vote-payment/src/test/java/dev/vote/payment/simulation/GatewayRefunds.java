package dev.vote.payment.simulation;

import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.paystack.Wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The model gateway's books of the money that went back, or is to: because we asked for it, or by itself. It never gives more back than it
 * took; that we don't even ask for it is looked at here.
 */
final class GatewayRefunds {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final List<Restitution> restitutions = new ArrayList<>();
    private final List<GivenBack> givenBack = new ArrayList<>();
    private final World world;
    private final ModelGateway gateway;

    GatewayRefunds(World world, ModelGateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    /** We ask for it. @param amountMinor absent for all that was taken */
    Reply give(Charge charge, OptionalLong amountMinor, String note) {
        if (charge.isGivenBack()) {
            world.journal().trouble(Trouble.ASKED_BACK_TOO_LATE, "" + charge.number());
            return new Reply(400, Messages.error("transaction_reversed", "Transaction has been fully reversed"));
        }
        if (charge.taking().isEmpty() && charge.isLiedAbout()) {
            world.journal().trouble(Trouble.ASKED_BACK_UNPAID, "" + charge.number());
            return new Reply(400, Messages.error("invalid_params", "Only successful transactions can be refunded"));
        }
        world.require(charge.taking().isPresent(), () -> "what was never taken is asked back");
        world.require(
                of(charge).stream().allMatch(Restitution::isFailed),
                () -> "money is asked back while it is on its way: charge " + charge.number());
        long taken = charge.taking().orElseThrow().amountMinor();
        Restitution refund = new Restitution(restitutions.size() + 1, charge, amountMinor.orElse(taken), note);
        world.require(
                of(charge).stream().noneMatch(earlier -> earlier.mark().equals(refund.mark())),
                () -> "one wish is brought to the gateway twice: charge " + charge.number());
        if (refund.amountMinor() > taken - parts(charge)) {
            return new Reply(
                    400, Messages.error("invalid_params", "Refund amount cannot be greater than initial amount"));
        }
        begin(refund);
        if (gateway.happens(0.3)) {
            world.journal().trouble(Trouble.REFUND_ANSWER_LOST, "" + charge.number());
            throw new GatewayUnavailable("the answer was lost");
        }
        return new Reply(200, Messages.envelope(Messages.begun(perhapsAnother(refund))));
    }

    /** How it stands. @param id the gateway's own */
    Reply find(String id) {
        Restitution refund = restitutions.get(Integer.parseInt(id) - 1);
        return new Reply(200, Messages.envelope(Messages.restitution(perhapsAnother(refund))));
    }

    /** An answer may be about another one, by a mistake on the way. */
    private Restitution perhapsAnother(Restitution refund) {
        if (restitutions.size() < 2 || !gateway.happens(0.1)) {
            return refund;
        }
        world.journal()
                .trouble(
                        Trouble.OTHER_REFUND,
                        "than of charge " + refund.charge().number());
        return world.dice().pick(restitutions);
    }

    private void begin(Restitution refund) {
        Charge charge = refund.charge();
        restitutions.add(refund);
        charge.beginGivingBack();
        world.journal()
                .trouble(
                        refund.note().endsWith("paid after the close of voting")
                                ? Trouble.LATE_MONEY_SENT_BACK
                                : Trouble.STAFF_SENT_BACK,
                        "" + charge.number());
        if (parts(charge) > 0) {
            world.journal().trouble(Trouble.REST_SENT_BACK, "" + charge.number());
        }
        boolean needs = world.dice().chance(0.2);
        world.agenda().in(gateway.someHours(), () -> {
            if (needs) {
                need(refund);
            } else {
                carryOut(refund);
            }
        });
    }

    /** Somebody tells the payer's bank account on the gateway's own page, in some hours. */
    private void need(Restitution refund) {
        refund.need();
        world.journal()
                .trouble(Trouble.REFUND_NEEDED_ATTENTION, "" + refund.charge().number());
        announce(refund);
        world.agenda().in(gateway.someHours(), () -> carryOut(refund));
    }

    private void carryOut(Restitution refund) {
        Charge charge = refund.charge();
        if (charge.isGivenBack() || world.dice().chance(0.25)) {
            world.journal().trouble(Trouble.REFUND_FAILED, "" + charge.number());
            refund.fail();
            if (!charge.isGivenBack()) {
                charge.keepMoney();
            }
            announce(refund);
        } else {
            charge.giveBack();
            refund.succeed();
            world.post().announceRefund(charge, refund.amountMinor());
        }
    }

    private void announce(Restitution refund) {
        world.post().announceRefund(refund.charge(), refund.status(), refund.amountMinor());
    }

    /** Now and then nobody is ever told, and only the gateway's lists say so. */
    void giveUnasked(Charge charge) {
        long taken = charge.taking().orElseThrow().amountMinor();
        boolean inPart = world.dice().chance(0.4);
        // the gateway gives no more back than it took, and none twice
        if (charge.isGivenBack() || !of(charge).stream().allMatch(Restitution::isFailed)) {
            return;
        }
        if (inPart) {
            world.journal().trouble(Trouble.GIVEN_BACK_IN_PART, "" + charge.number());
        } else {
            charge.giveBack();
            world.journal()
                    .trouble(
                            world.knows(charge) ? Trouble.GIVEN_BACK : Trouble.GIVEN_BACK_BEFORE_KNOWN,
                            "" + charge.number());
        }
        GivenBack refund = new GivenBack(
                givenBack.size() + 1,
                charge,
                inPart ? charge.askedMinor() / 2 : taken,
                world.clock().now());
        givenBack.add(refund);
        if (world.dice().chance(inPart ? 0.4 : 0.3)) {
            world.journal().trouble(inPart ? Trouble.PART_UNTOLD : Trouble.GIVEN_BACK_UNTOLD, "" + charge.number());
        } else {
            world.post().announceRefund(charge, refund.amountMinor());
        }
    }

    /** All that is left of it, by somebody on the gateway's own page. */
    void giveBack(Charge charge) {
        long rest = charge.taking().orElseThrow().amountMinor() - parts(charge);
        charge.giveBack();
        givenBack.add(
                new GivenBack(givenBack.size() + 1, charge, rest, world.clock().now()));
        world.post().announceRefund(charge, rest);
    }

    /** We have just looked at those of a charge; perhaps somebody on the gateway's page does what we are about to do. */
    void lookedAt(Charge charge) {
        if (charge.taking().isPresent() && gateway.happens(0.15)) {
            world.agenda().in(world.dice().between(Duration.ZERO, AT_ONCE), () -> {
                if (!charge.isGivenBack() && of(charge).stream().allMatch(Restitution::isFailed)) {
                    giveBack(charge);
                }
            });
        }
    }

    /** In minor units: what went back of it without our asking. */
    private long parts(Charge charge) {
        return givenBack.stream()
                .filter(refund -> refund.charge() == charge)
                .mapToLong(GivenBack::amountMinor)
                .sum();
    }

    boolean isPartlyGivenBack(Charge charge) {
        return parts(charge) > 0;
    }

    /** Whatever became of it: those of a charge that we asked for. */
    List<Restitution> of(Charge charge) {
        return restitutions.stream().filter(refund -> refund.charge() == charge).toList();
    }

    /** As a list has them. */
    String rows(Predicate<Charge> wanted) {
        return Stream.concat(
                        restitutions.stream()
                                .filter(refund -> wanted.test(refund.charge()))
                                .map(Messages::restitution),
                        givenBack.stream()
                                .filter(refund -> wanted.test(refund.charge()))
                                .map(Messages::givenBack))
                .collect(Collectors.joining(","));
    }
}
