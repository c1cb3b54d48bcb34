package dev.vote.it;

import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Comparisons with the gateway's lists, which the server carries out. */
final class Reconciled {

    static final Duration A_RUN = Duration.ofSeconds(60);

    private Reconciled() {}

    /** Over what was begun since then, also what is very new. @return its id; it is done */
    static long since(Instant from) {
        long run = begin(from);
        awaitDone(run);
        return run;
    }

    /** @return its id */
    static long begin(Instant from) {
        return Sql.number(
                """
                INSERT INTO reconciliation_run (gateway, kind, from_at, to_at, began_at, next_step_at)
                VALUES ('paystack', 'ASKED', ?, ?, now(), now()) RETURNING id""", Timestamp.from(from), Timestamp.from(Instant.now().plus(Duration.ofHours(1))));
    }

    static void awaitDone(long run) {
        await().atMost(A_RUN).until(() -> of(run, "phase").equals("DONE"));
    }

    static String of(long run, String column) {
        return Sql.text("SELECT CAST(" + column + " AS text) FROM reconciliation_run WHERE id = ?", run);
    }
}
