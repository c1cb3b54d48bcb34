package dev.vote.payment.simulation;

import dev.vote.domain.reconciliation.RunKind;
import dev.vote.payment.reconciliation.Reconciliation;
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

    private final World world;
    private final Site site;

    private LastReconciliation(World world, Site site) {
        this.world = world;
        this.site = site;
    }

    static LastReconciliation of(World world, Site site) {
        return new LastReconciliation(world, site);
    }

    /**
     * As long as the gateway is down, one run after another is given up, as on a server.
     *
     * @throws AssertionError unless they agree
     */
    void agree() {
        for (int runs = 0; !hasCompared(); runs++) {
            int given = runs;
            world.require(given < MOST_RUNS, () -> "each reconciliation is given up");
            run();
        }
        compare();
    }

    private void run() {
        RunQueue queue = site.vote().beans().get(RunQueue.class);
        Reconciliation reconciliation = site.vote().beans().get(Reconciliation.class);
        Duration all = Duration.between(World.BEGIN, world.clock().now()).plusHours(1);
        world.require(
                queue.begin("paystack", RunKind.ASKED, all, world.clock().now()),
                () -> "a reconciliation doesn't begin");
        // what has just begun is too new to be missed on the list
        world.clock().moveTo(world.clock().now().plusSeconds(1));
        for (int pauses = 0; !isOver(); pauses++) {
            int paused = pauses;
            world.require(paused < MOST_PAUSES, () -> "the reconciliation doesn't come to its end");
            reconciliation.run(() -> true);
            world.clock().moveTo(world.clock().now().plus(Duration.ofHours(1)));
        }
    }

    private boolean isOver() {
        return read("SELECT count(*) FROM reconciliation_run WHERE ended_at IS NULL")
                .equals(List.of("0"));
    }

    private boolean hasCompared() {
        return read("SELECT phase || trouble FROM reconciliation_run ORDER BY id DESC LIMIT 1")
                .equals(List.of("DONE"));
    }

    private void compare() {
        List<String> found = read("""
                WITH RECURSIVE later AS (
                    SELECT reference, status, replaced_by FROM payment
                    UNION ALL
                    SELECT l.reference, l.status, n.replaced_by FROM later l JOIN payment n ON n.id = l.replaced_by)
                SELECT d.kind || ' ' || d.reference || ': ' || d.ours || ' / ' || d.theirs FROM reconciliation_difference d
                WHERE d.state = 'OPEN' AND NOT (d.kind = 'PAID_TWICE' AND EXISTS (
                    SELECT FROM later l JOIN payment s ON s.id = l.replaced_by
                    WHERE l.reference = d.reference AND l.status = 'REVIEW' AND s.paid_at IS NOT NULL AND s.status <> 'REVERSED'))""");
        world.require(found.isEmpty(), () -> "reconciliation finds " + found);
    }

    /** Another world's gateway has never heard of these. */
    void putAway() {
        read("UPDATE payment SET gateway = 'past' WHERE gateway = 'paystack' RETURNING 1");
        read("DELETE FROM reconciliation_sighting RETURNING 1");
        read("DELETE FROM reconciliation_difference RETURNING 1");
        read("DELETE FROM reconciliation_run RETURNING 1");
        read("DELETE FROM listed_refund RETURNING 1");
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
