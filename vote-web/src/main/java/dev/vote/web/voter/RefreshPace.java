package dev.vote.web.voter;

import java.time.Duration;

/** How often a waiting page asks again: often at first, when most payments are made, and ever less. */
final class RefreshPace {

    private static final Duration BRISK = Duration.ofSeconds(5);
    private static final Duration CALM = Duration.ofSeconds(20);
    private static final Duration SLOW = Duration.ofMinutes(2);

    private RefreshPace() {}

    /** @param age of the payment */
    static Duration after(Duration age) {
        if (age.compareTo(Duration.ofMinutes(5)) < 0) {
            return BRISK;
        }
        return age.compareTo(Duration.ofMinutes(30)) < 0 ? CALM : SLOW;
    }
}
