package dev.vote.payment.simulation;

import dev.vote.domain.reconciliation.RunKind;
import dev.vote.payment.reconciliation.RunQueue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * When nothing is left to happen, our books are compared with the gateway's: what it says is settled, and what is found then is what must
 * be found, orders that were paid twice.
 */
final class LastReconciliation {

    private static final int MOST_PAUSES = 50;
    private static final int MOST_RUNS = 8;
    private static final int MOST_MENDINGS = 4;

    private final World world;
    private final Site site;
    private final Comparisons comparisons;
    private final Mending mending;

    private LastReconciliation(World world, Site site) {
        this.world = world;
        this.site = site;
        this.comparisons = new Comparisons(world, site);
        this.mending = new Mending(world, site);
    }

    static LastReconciliation of(World world, Site site) {
        return new LastReconciliation(world, site);
    }

    /**
     * What people must do about a difference they do, and then it is looked again.
     *
     * @throws AssertionError unless they agree
     */
    void agree() {
        compare();
        for (int mendings = 0; mending.mend(); mendings++) {
            int mended = mendings;
            world.require(mended < MOST_MENDINGS, () -> "differences come again");
            world.end();
            compare();
        }
        look();
    }

    /** As long as the gateway is down, one run after another is given up, as on a server. */
    private void compare() {
        boolean compared = false;
        for (int runs = 0; !compared; runs++) {
            int given = runs;
            world.require(given < MOST_RUNS, () -> "each reconciliation is given up");
            finish();
            begin();
            finish();
            compared = hasCompared();
        }
    }

    private void begin() {
        RunQueue queue = site.vote().beans().get(RunQueue.class);
        Duration all = Duration.between(World.BEGIN, world.clock().now()).plusHours(1);
        world.require(
                queue.begin("paystack", RunKind.ASKED, all, world.clock().now()),
                () -> "a reconciliation doesn't begin");
        // what has just begun is too new to be missed on the list
        world.clock().moveTo(world.clock().now().plusSeconds(1));
    }

    private void finish() {
        for (int pauses = 0; !comparisons.isOver(); pauses++) {
            int paused = pauses;
            world.require(paused < MOST_PAUSES, () -> "the reconciliation doesn't come to its end");
            comparisons.step();
            world.clock().moveTo(world.clock().now().plus(Duration.ofHours(1)));
        }
    }

    private boolean hasCompared() {
        return read("SELECT phase || trouble || unanswered FROM reconciliation_run ORDER BY id DESC LIMIT 1")
                .equals(List.of("DONE0"));
    }

    private void look() {
        List<String> found = read("""
                WITH RECURSIVE later AS (
                    SELECT reference, status, replaced_by FROM payment
                    UNION ALL
                    SELECT l.reference, l.status, n.replaced_by FROM later l JOIN payment n ON n.id = l.replaced_by)
                SELECT d.kind || ' ' || d.reference || ': ' || d.ours || ' / ' || d.theirs FROM reconciliation_difference d
                WHERE d.state = 'OPEN' AND NOT (d.kind = 'PAID_TWICE' AND EXISTS (
                    SELECT FROM later l JOIN payment s ON s.id = l.replaced_by
                    WHERE l.reference = d.reference AND l.status IN ('REVIEW', 'CREDITED', 'DISMISSED') AND s.paid_at IS NOT NULL AND s.status <> 'REVERSED'))""");
        world.require(found.isEmpty(), () -> "reconciliation finds " + found);
    }

    /** Another world's gateway has never heard of these. */
    void putAway() {
        read("UPDATE payment SET gateway = 'past' WHERE gateway = 'paystack' RETURNING 1");
        read("DELETE FROM reconciliation_sighting RETURNING 1");
        read("DELETE FROM reconciliation_difference RETURNING 1");
        read("DELETE FROM reconciliation_run RETURNING 1");
        read("DELETE FROM listed_refund RETURNING 1");
        read("DELETE FROM gateway_event RETURNING 1");
    }

    private List<String> read(String sql) {
        try (Connection connection = site.vote().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
