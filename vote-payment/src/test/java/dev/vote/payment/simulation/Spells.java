package dev.vote.payment.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The times during which something is down. */
record Spells(List<Spell> spells) {

    private record Spell(Instant from, Instant to) {}

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    /**
     * A few, at random moments before the calm; the last may reach into it.
     *
     * @param longest of each
     */
    static Spells before(Instant begin, Instant calm, Duration longest, Dice dice) {
        return new Spells(IntStream.range(0, dice.between(1, 3))
                .mapToObj(i -> {
                    Instant from = begin.plus(dice.between(Duration.ZERO, Duration.between(begin, calm)));
                    return new Spell(from, from.plus(dice.between(SHORTEST, longest)));
                })
                .toList());
    }

    Spells and(Instant from, Instant to) {
        return new Spells(
                Stream.concat(spells.stream(), Stream.of(new Spell(from, to))).toList());
    }

    boolean isOn(Instant now) {
        return spells.stream().anyMatch(spell -> !now.isBefore(spell.from()) && now.isBefore(spell.to()));
    }
}
