package dev.vote.domain.account;

import java.time.Duration;
import java.util.Optional;

/**
 * How long nobody may try again after so many failures in a row: each failure from the threshold on doubles it.
 *
 * @param threshold the first failure that locks
 * @param first how long that one does
 * @param most the longest
 */
record LockOut(int threshold, Duration first, Duration most) {

    /** Twice as long can't be counted any more. */
    private static final int MOST_DOUBLINGS = 30;

    /** @return empty if one may try again at once */
    Optional<Duration> after(int failures) {
        if (failures < threshold) {
            return Optional.empty();
        }
        Duration longer = first.multipliedBy(1L << Math.min(failures - threshold, MOST_DOUBLINGS));
        return Optional.of(longer.compareTo(most) > 0 ? most : longer);
    }
}
