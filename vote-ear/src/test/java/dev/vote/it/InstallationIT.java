package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.server.ServerProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An administrator with our archive, the maker's full distribution and the guide, who types what the guide says: has Vote, sells
 * votes, and gets rid of it again.
 */
class InstallationIT {

    private static final ServerProduct PRODUCT = OwnServer.product();
    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ROLE = "guide";

    private final Path folder =
            Path.of("target", "it-installation-" + PRODUCT.optionName()).toAbsolutePath();
    private final Path archive = folder.resolve("vote-" + PRODUCT.optionName());

    private Distribution server;
    private Guide guide;
    private PaystackStandIn gateway;
    private Shell shell;

    @BeforeEach
    void unpack() throws IOException {
        new FolderTree(folder).delete();
        server = Distribution.unpack(PRODUCT, Path.of(System.getProperty("it.distribution")), folder);
        new ZipArchive(Path.of("target", archive.getFileName() + ".zip")).unpackTo(folder);
        guide = Guide.read(archive.resolve("operations.md"));
        gateway = PaystackStandIn.start(
                StandInSettings.defaults().webhookUrl(URI.create(server.address() + "/api/webhooks/paystack")));
        shell = new Shell(archive, server.environment(), folder.resolve("shell.log"));
    }

    @AfterEach
    void tidyUp() throws IOException {
        Stage.returnToItsDatabase();
        server.stop(shell);
        shell.close();
        gateway.close();
        new FolderTree(server.home()).delete();
    }

    @Test
    void whoFollowsTheGuideSellsVotesAndGetsRidOfItAgain() throws IOException, SQLException {
        makeDatabase();
        fillIn();

        install();

        await().atMost(BOOT)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(this::isReady);
        sellAndCredit();
        assertBrowsersStayWithTls();

        remove();
        assertThat(Files.readString(server.configuration())).doesNotContainIgnoringCase("vote", "postgres");
    }

    private void makeDatabase() throws SQLException {
        String url = Stage.database().jdbcUrl().replaceAll("/vote$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String command : guide.blocks("The database", "sql").get(0).split(";\\s*")) {
                statement.execute(command.replaceAll("\\bvote\\b", ROLE));
            }
        }
        Stage.moveTo(SandboxDatabase.external(url.replaceAll("/postgres$", "/" + ROLE), ROLE, "choose-one"));
    }

    private void fillIn() throws IOException {
        Path file = archive.resolve("vote.env");
        String filledIn = Files.readString(file);
        SandboxDatabase database = Stage.database();
        for (var entry : Map.of(
                        "VOTE_DB_URL", database.jdbcUrl(),
                        "VOTE_DB_USER", database.user(),
                        "VOTE_DB_PASSWORD", database.password(),
                        "VOTE_PAYSTACK_SECRET_KEY", StandInSettings.SANDBOX_SECRET,
                        "VOTE_METRICS_TOKEN", Stage.METRICS_TOKEN)
                .entrySet()) {
            filledIn =
                    filledIn.replaceFirst("(?m)^" + entry.getKey() + "=.*$", entry.getKey() + "=" + entry.getValue());
            assertThat(filledIn).contains(entry.getKey() + "=" + entry.getValue());
        }
        Files.writeString(file, filledIn + "VOTE_PAYSTACK_BASE_URL=" + gateway.url() + "\n");
    }

    private void install() throws IOException {
        List<String> blocks = guide.blocks("Install on " + PRODUCT.title(), "sh");
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            if (block.contains("standalone.sh")) {
                shell.start(server.onItsPorts(block));
            } else {
                shell.run(block);
                runTheScriptAgain(block);
            }
        }
    }

    private void runTheScriptAgain(String block) throws IOException {
        for (String script :
                block.lines().filter(line -> line.contains("configure.")).toList()) {
            String before = Files.readString(server.configuration());
            shell.run(script);
            assertThat(Files.readString(server.configuration())).isEqualTo(before);
        }
    }

    private boolean isReady() {
        HttpResponse<String> answer = Http.get(server.health() + "/ready");
        return answer.statusCode() == 200 && answer.body().contains("database");
    }

    private void sellAndCredit() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votesAt(server.address(), contest, "C1", 3);
        gateway.charges().pay(bought.reference());
        await().atMost(SOON).until(() -> contest.votesOf("C1") == 3);
        assertThat(bought.status()).isEqualTo("CREDITED");
        Audit.holds();
    }

    private void assertBrowsersStayWithTls() {
        HttpResponse<String> page = Http.get(server.address() + "/admin/login");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    private void remove() {
        List<String> blocks = guide.blocks("Remove from " + PRODUCT.title(), "sh");
        assertThat(blocks).hasSize(1);
        shell.endWhatWasStarted();
        shell.run(blocks.get(0));
        shell.run(blocks.get(0)
                .lines()
                .filter(line -> line.contains("unconfigure."))
                .findFirst()
                .orElseThrow());
    }
}
