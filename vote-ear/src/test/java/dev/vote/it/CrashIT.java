package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server and database are killed at random moments while voters go on paying, and started again each time. In the end
 * everything that the gateway took is credited, once.
 *
 * <p>Three and two kills, or {@code proof.server-kills} and {@code proof.database-kills}; the same {@code proof.seed} gives
 * the same order, moments and fates of payments.
 */
@Tag("proof")
@Tag("once")
class CrashIT {

    /** The longest between a recovery and the next kill. */
    private static final long CALM_MILLIS = 4_000;

    /** The longest that a server that is starting lives, where it doesn't get further. */
    private static final long BOOT_MILLIS = 8_000;

    private static final Duration EVERYTHING_CREDITED = Duration.ofMinutes(5);

    private final long seed = Long.getLong("proof.seed", 5);
    private final int serverKills = Integer.getInteger("proof.server-kills", 3);
    private final int databaseKills = Integer.getInteger("proof.database-kills", 2);
    private final Random random = new Random(seed);
    private final Recoveries recoveries = new Recoveries(seed);

    @TempDir
    Path folder;

    @AfterEach
    void leave() {
        Stage.returnToItsDatabase();
    }

    @Test
    void whatWasPaidIsCreditedOnceHoweverOftenServerAndDatabaseAreKilled() {
        try (CrashStage stage = CrashStage.build(folder)) {
            Books books = new Books(stage.gateway(), Contest.open(SteadyLoad.CONTESTANTS));
            SteadyLoad load = new SteadyLoad(stage, books.contest(), random.nextLong());
            load.during(() -> {
                for (Victim victim : Victim.shuffled(serverKills, databaseKills, random)) {
                    load.awaitCrowd();
                    books.awaitCreditAfter(books.credits());
                    killAndRecover(stage, books, victim);
                }
            });
            await().atMost(EVERYTHING_CREDITED).until(books::areEven);
            await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(20)).until(books::areEven);

            recoveries.report(books);
            assertThat(recoveries.uncreditedAtKills())
                    .as("some kills came between the gateway's success and our credit")
                    .isPositive();
            assertThat(recoveries.paidMeanwhile())
                    .as("some paid while it was down")
                    .isPositive();
            books.assertEverythingPaidIsCreditedOnce();
            Audit.holds();
        }
    }

    private void killAndRecover(CrashStage stage, Books books, Victim victim) {
        Moment.after(random, CALM_MILLIS);
        long paid = books.paid();
        long uncredited = paid - books.credits();
        Recovery recovery = switch (victim) {
            case SERVER -> stage.killServer(books);
            case STARTING_SERVER -> stage.killServerTwice(books, () -> Moment.after(random, BOOT_MILLIS));
            case POSTMASTER -> stage.killPostmaster(books);
        };
        recoveries.add(recovery, uncredited, books.paid() - paid);
    }
}
