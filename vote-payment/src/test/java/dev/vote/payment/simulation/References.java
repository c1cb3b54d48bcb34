package dev.vote.payment.simulation;

import dev.vote.domain.payment.Reference;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The references of one world's payments, by its seed; as long as real ones, and no other world's. */
final class References {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private final SplittableRandom random;

    private References(SplittableRandom random) {
        this.random = random;
    }

    static References of(long seed) {
        return new References(new SplittableRandom(~seed));
    }

    Reference next() {
        return new Reference(random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(place -> ALPHABET.substring(place, place + 1))
                .collect(Collectors.joining()));
    }
}
