package dev.vote.payment.simulation;

import dev.vote.payment.container.Beans;
import dev.vote.payment.reconciliation.Reconciliation;
import dev.vote.payment.reconciliation.ReconciliationDesk;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Comparisons with the gateway's books that staff ask for while things go on. */
final class Comparisons {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    private final World world;
    private final Site site;
    private final ReconciliationDesk desk;
    private final Reconciliation reconciliation;

    Comparisons(World world, Site site) {
        Beans beans = site.vote().beans();
        this.world = world;
        this.site = site;
        this.desk = beans.get(ReconciliationDesk.class);
        this.reconciliation = beans.get(Reconciliation.class);
    }

    void ask() {
        People people = site.people();
        try {
            if (people.as(world.dice().pick(people.clerks()), () -> desk.ask(true))) {
                world.journal().trouble(Trouble.COMPARED, "");
            }
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "who asked for a comparison met an unforeseen failure: " + e);
        }
        world.agenda().in(Duration.ofSeconds(10), this::goOn);
    }

    private void goOn() {
        step();
        if (!isOver()) {
            world.agenda().in(A_WHILE, this::goOn);
        }
    }

    void step() {
        try {
            reconciliation.run(() -> true);
        } catch (RuntimeException e) {
            world.require(Trouble.explains(e), () -> "a comparison met an unforeseen failure: " + e);
        }
    }

    boolean isOver() {
        try (Connection connection = site.vote().database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet open = statement.executeQuery("SELECT FROM reconciliation_run WHERE ended_at IS NULL")) {
            return !open.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
