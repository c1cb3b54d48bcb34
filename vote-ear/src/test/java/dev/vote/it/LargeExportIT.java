package dev.vote.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.vote.domain.staff.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An export that is too long for a look: watched, cancelled, left, and whole. */
@Tag("once")
@OnVote
class LargeExportIT {

    private static final int ROWS = 200_000;

    private static Contest contest;

    private final StaffSession finance = StaffSession.of(Role.FINANCE);

    /** Payments that failed: they have no part in the books. */
    private static void fill() {
        contest = Contest.open(1);
        Sql.update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, created_at)
                SELECT 5000000000 + n, md5(c.id || '-' || n), 'paystack', c.contest_id, c.id, 1, 5000, 'NGN',
                       'voter' || n || '@example.com', 'FAILED', now() - n * interval '1 second'
                FROM contestant c, generate_series(1, ?) n WHERE c.contest_id = ?""", ROWS, contest.id());
    }

    @BeforeAll
    static void none() {
        contest = null;
    }

    /** As the administrator: before a payment goes, its ledger entries would be locked, which Vote's own role may not. */
    @AfterAll
    static void empty() throws SQLException {
        if (contest != null) {
            try (Connection connection = Stage.administrator().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET session_replication_role = replica");
                statement.execute("DELETE FROM payment WHERE contest_id = " + contest.id());
            }
        }
    }

    /** The deployment, and with it the schema, is there when the first test runs. */
    private static synchronized Contest large() {
        if (contest == null) {
            fill();
        }
        return contest;
    }

    @Test
    void allOfItArrivesAndIsCounted() throws IOException {
        long run = ExportFile.request(finance, "PAYMENTS", "CSV", large().id());

        long lines = 0;
        try (InputStream body = ExportFile.download(finance, run).body()) {
            byte[] piece = new byte[65_536];
            for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
                for (int index = 0; index < length; index++) {
                    lines += piece[index] == '\n' ? 1 : 0;
                }
            }
        }

        assertThat(lines).isEqualTo(ROWS + 1);
        assertThat(ExportFile.state(run)).isEqualTo("DONE");
        assertThat(Sql.number("SELECT rows_done FROM export_run WHERE id = ?", run))
                .isEqualTo(ROWS);
    }

    @Test
    void whatIsCancelledEndsWithABrokenConnection() throws IOException {
        long run = ExportFile.request(finance, "PAYMENTS", "CSV", large().id());

        try (InputStream body = ExportFile.download(finance, run).body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
            StaffClient.of(finance)
                    .get("/admin/exports?run=" + run)
                    .send("/admin/exports", "runs", "runs", "run", Long.toString(run), "cancel", "cancel");

            assertThat(ExportFile.state(run)).isEqualTo("CANCELLED");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aReaderWhoGoesAwayCancelsIt() throws IOException {
        long run = ExportFile.request(finance, "PAYMENTS", "CSV", large().id());

        try (InputStream body = ExportFile.download(finance, run).body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> ExportFile.state(run).equals("CANCELLED"));
    }

    @Test
    void whenAsManyRunAsMayTheNextWaits() throws IOException {
        long waiting = ExportFile.request(finance, "STANDINGS", "CSV", large().id());
        Sql.update("""
                INSERT INTO export_run (kind, format, staff_id, staff_name, state, requested_at, started_at, seen_at, server)
                SELECT 'LEDGER', 'CSV', ?, 'Test', 'RUNNING', now(), now(), now(), 'elsewhere' FROM generate_series(1, 2)""", finance.staffId());
        try {
            StaffClient refused = ExportFile.ask(finance, "LEDGER", "CSV", contest.id());
            assertThat(refused.leadsTo()).isEmpty();
            assertThat(refused.body()).contains("As many exports are running as may");
            assertThat(ExportFile.download(finance, waiting).headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("?full=yes&run=" + waiting));
            assertThat(ExportFile.state(waiting)).isEqualTo("REQUESTED");
        } finally {
            Sql.update("UPDATE export_run SET seen_at = now() - interval '2 minutes' WHERE server = 'elsewhere'");
        }

        assertThat(ExportFile.download(finance, waiting).statusCode())
                .as("a server that is silent counts no more")
                .isEqualTo(200);
    }

    @Test
    void thePageBeginsTheDownloadAndSeesItEnd() throws IOException {
        try (Desk desk = new Desk(finance)) {
            Page page = desk.open("/admin/exports");
            page.locator("#contest").selectOption(Long.toString(large().id()));
            Download download =
                    page.waitForDownload(() -> page.locator("#start").click());

            assertThat(download.failure()).isNull();
            try (Stream<String> lines = Files.lines(download.path())) {
                assertThat(lines.count()).isEqualTo(ROWS + 1);
            }
            assertThat(page.locator("#current .badge")).hasText("Done");
            assertThat(page.locator("#current")).containsText("200,000 of 200,000 rows");
            assertThat(desk.complaints()).isEmpty();
        }
    }
}
