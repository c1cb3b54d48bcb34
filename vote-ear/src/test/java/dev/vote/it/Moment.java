package dev.vote.it;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;

/** A time that nothing but chance decides. */
final class Moment {

    private Moment() {}

    /** Returns at a random moment. */
    static void after(Random random, long atMostMillis) {
        Duration wait = Duration.ofMillis(random.nextLong(atMostMillis));
        await().pollDelay(wait).atMost(wait.plusSeconds(10)).until(() -> true);
    }
}
