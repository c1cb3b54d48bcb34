package dev.vote.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether one more try was granted; granted, it counts as a failure until it is known to be none.
 *
 * @param failures in a row, with this one; 0 if it wasn't granted
 * @param lockedUntil nobody may try before, unless this try succeeds
 */
record Attempt(String email, int failures, Optional<Instant> lockedUntil) {

    boolean isGranted() {
        return failures > 0;
    }
}
