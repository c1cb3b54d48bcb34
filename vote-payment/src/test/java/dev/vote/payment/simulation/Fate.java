package dev.vote.payment.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of a charge whose page a voter has. */
enum Fate {
    PAYS,
    WALKS_AWAY,
    FAILS,
    FAILS_THEN_PAYS,
    PAYS_LATE,
    PAYS_AFTER_CLOSE,
    PAYS_WITH_FEE,
    PAYS_TOO_LITTLE,
    PAYS_OTHER_CURRENCY,
    PAYS_OTHER_MODE;

    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final Duration LONG_GONE = Duration.ofHours(3);
    private static final Duration EXPIRED = Duration.ofHours(25);
    private static final Duration LATEST = Duration.ofHours(70);

    static Fate drawn(Dice dice) {
        int of100 = dice.between(1, 100);
        if (of100 <= 64) {
            return PAYS;
        }
        if (of100 <= 72) {
            return WALKS_AWAY;
        }
        return dice.pick(List.of(
                FAILS,
                FAILS_THEN_PAYS,
                PAYS_LATE,
                PAYS_AFTER_CLOSE,
                PAYS_WITH_FEE,
                PAYS_TOO_LITTLE,
                PAYS_OTHER_CURRENCY,
                PAYS_OTHER_MODE));
    }

    void befall(Charge charge, World world) {
        Dice dice = world.dice();
        Agenda agenda = world.agenda();
        Duration soon = dice.between(A_MOMENT, A_WHILE);
        switch (this) {
            case PAYS -> agenda.in(soon, () -> take(charge, world, charge.askedMinor()));
            case WALKS_AWAY -> {
                world.journal().note("charge " + charge.number() + " left");
                charge.abandon();
                if (dice.chance(0.7)) {
                    agenda.in(
                            dice.between(A_WHILE, LONG_GONE),
                            () -> world.forger().lie(charge));
                }
            }
            case FAILS -> agenda.in(soon, () -> world.gateway().decline(charge));
            case FAILS_THEN_PAYS -> {
                agenda.in(soon, () -> world.gateway().decline(charge));
                agenda.in(soon.plus(dice.between(A_MOMENT, Duration.ofHours(20))), () -> {
                    world.journal().trouble(Trouble.FAILED_THEN_PAID, "" + charge.number());
                    take(charge, world, charge.askedMinor());
                });
            }
            case PAYS_LATE ->
                agenda.in(dice.between(EXPIRED, LATEST), () -> {
                    world.journal().trouble(Trouble.PAID_AFTER_EXPIRY, "" + charge.number());
                    take(charge, world, charge.askedMinor());
                });
            case PAYS_AFTER_CLOSE -> {
                Instant late = world.contest().closesAt().plus(dice.between(Duration.ZERO, Duration.ofHours(8)));
                agenda.at(late, () -> {
                    if (!late.isBefore(world.contest().closesAt())) {
                        world.journal().trouble(Trouble.PAID_AFTER_CLOSE, "" + charge.number());
                    }
                    take(charge, world, charge.askedMinor());
                });
            }
            case PAYS_WITH_FEE ->
                agenda.in(soon, () -> {
                    world.journal().trouble(Trouble.FEE_ON_TOP, "" + charge.number());
                    take(charge, world, charge.askedMinor() + 150);
                });
            case PAYS_TOO_LITTLE ->
                agenda.in(soon, () -> {
                    world.journal().trouble(Trouble.WRONG_AMOUNT, "" + charge.number());
                    take(charge, world, charge.askedMinor() - 1);
                });
            case PAYS_OTHER_CURRENCY ->
                agenda.in(soon, () -> {
                    world.journal().trouble(Trouble.WRONG_CURRENCY, "" + charge.number());
                    world.gateway().take(charge, charge.askedMinor(), "USD", "test");
                });
            case PAYS_OTHER_MODE ->
                agenda.in(soon, () -> {
                    world.journal().trouble(Trouble.WRONG_MODE, "" + charge.number());
                    world.gateway().take(charge, charge.askedMinor(), charge.currency(), "live");
                });
        }
    }

    private static void take(Charge charge, World world, long amountMinor) {
        world.gateway().take(charge, amountMinor, charge.currency(), "test");
    }
}
