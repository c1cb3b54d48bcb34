package dev.vote.sandbox.gateway;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Charges from before the stand-in began, which it doesn't hold: it asks for them whenever they are asked for, so that a list of a million
 * takes no memory. Verify, fetch and the list by cursor tell of them; pages by number and totals don't, and nothing can be done to them.
 */
public interface Archive {

    /** There are none. */
    Archive EMPTY = new Archive() {
        @Override
        public Stream<Charge> newestFirst(Optional<BigInteger> below) {
            return Stream.empty();
        }

        @Override
        public Optional<Charge> find(String reference) {
            return Optional.empty();
        }

        @Override
        public Optional<Charge> findById(BigInteger id) {
            return Optional.empty();
        }
    };

    /**
     * Made one by one, as they are taken.
     *
     * @param below of smaller ids only; empty for all
     */
    Stream<Charge> newestFirst(Optional<BigInteger> below);

    Optional<Charge> find(String reference);

    Optional<Charge> findById(BigInteger id);
}
