package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.ApplicationServer;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away and comes back: the server says so, lives on, and serves again by itself. */
class OutageIT {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(40);

    private final OwnServer place = new OwnServer("it-outage");

    @TempDir
    Path folder;

    @Test
    void readinessFollowsTheDatabaseAndLivenessDoesNot() throws SQLException {
        int port = FreePort.any();
        EmbeddedDatabase database = SandboxDatabase.start(folder, port);
        try (Connection migrator = database.dataSource().getConnection();
                ApplicationServer server = startWhileAnotherMigrates(database, migrator)) {
            await().atMost(BOOT)
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> isWaitingForTheMigration(server));
            migrator.rollback();
            server.awaitAnswer(BOOT);
            assertThat(check(server, "started").body()).contains("\"schema\"", "version");
            await().atMost(SOON).until(() -> check(server, "ready").statusCode() == 200);

            database.kill();
            await().atMost(SOON).until(() -> check(server, "ready").statusCode() == 503);
            assertThat(check(server, "ready").body()).contains("\"database\"", "the database");
            assertThat(check(server, "live").statusCode()).isEqualTo(200);
            HttpResponse<String> page = Http.get(place.address() + "/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).doesNotContain("Exception").doesNotContain("\tat ");
            HttpResponse<String> webhook = deliver();
            assertThat(webhook.statusCode()).as("nothing is acknowledged").isEqualTo(503);
            assertThat(webhook.headers().firstValue("Retry-After")).isPresent();

            database = SandboxDatabase.start(folder, port);
            await().atMost(SOON).until(() -> check(server, "ready").statusCode() == 200);
            await().atMost(SOON).until(() -> Http.get(place.address() + "/").statusCode() == 200);
            await().atMost(SOON).until(() -> deliver().statusCode() == 200);
        } finally {
            database.close();
        }
    }

    /** What another server's migration, still under way, holds. */
    private ApplicationServer startWhileAnotherMigrates(EmbeddedDatabase database, Connection migrator)
            throws SQLException {
        migrator.setAutoCommit(false);
        try (Statement statement = migrator.createStatement()) {
            statement.execute("CREATE TABLE contest (id bigint)");
        }
        return place.start(Stage.gateway(), Map.of(), database);
    }

    private static boolean isWaitingForTheMigration(ApplicationServer server) {
        HttpResponse<String> ready = check(server, "ready");
        return ready.statusCode() == 503 && ready.body().contains("the schema is being migrated");
    }

    private HttpResponse<String> deliver() {
        return Webhook.paid("A".repeat(26), 1).deliverTo(place.address());
    }

    private static HttpResponse<String> check(ApplicationServer server, String kind) {
        return Http.get(server.health() + "/" + kind);
    }
}
