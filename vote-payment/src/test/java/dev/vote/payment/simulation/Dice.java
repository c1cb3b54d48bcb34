package dev.vote.payment.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** All chance of a simulated world, from one seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param probability 0 to 1 */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both inclusive. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** To the millisecond; at least {@code least}, less than {@code most}. */
    Duration between(Duration least, Duration most) {
        return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis()));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
