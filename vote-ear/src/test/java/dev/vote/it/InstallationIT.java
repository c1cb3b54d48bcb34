package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vote.domain.staff.Role;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.server.ServerProduct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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
    private static final String ADMIN = "first@vote.example";

    /** A shell and a service manager would both take offence, were it not in quotes. */
    private static final String PASSWORD = "tangerine $skies & over #Accra";

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
        try {
            server.stop(shell);
        } finally {
            shell.close();
            gateway.close();
        }
        new FolderTree(server.home()).delete();
    }

    @Test
    void whoFollowsTheGuideSellsVotesUpgradesAndGetsRidOfItAgain() throws IOException, SQLException {
        assertThat(archive.resolve("vote.ear")).hasSameBinaryContentAs(Path.of(System.getProperty("it.ear")));
        makeDatabase();
        fillIn();

        type("Install on " + PRODUCT.title());
        awaitReady();
        sellAndCredit();
        assertItHoldsBehindAProxy();
        assertNothingElseListens();

        upgrade();
        awaitReady();
        sellAndCredit();

        remove();
        assertThat(Files.readString(server.configuration())).doesNotContainIgnoringCase("vote", "postgres");
    }

    private void makeDatabase() throws SQLException {
        try (Connection connection = Stage.administrator().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : guide.blocks("The database", "sql").get(0).split(";\\s*")) {
                statement.execute(command.replaceAll("\\bvote\\b", ROLE));
            }
        }
        String url = Stage.database().jdbcUrl().replaceAll("/vote$", "/" + ROLE);
        Stage.moveTo(SandboxDatabase.external(url, ROLE, "choose-one"));
    }

    private void fillIn() throws IOException {
        Path file = archive.resolve("vote.env");
        String filledIn = Files.readString(file);
        SandboxDatabase database = Stage.database();
        for (var entry : Map.of(
                        "VOTE_DB_URL",
                        database.jdbcUrl(),
                        "VOTE_DB_USER",
                        database.user(),
                        "VOTE_DB_PASSWORD",
                        database.password(),
                        "VOTE_PAYSTACK_SECRET_KEY",
                        StandInSettings.SANDBOX_SECRET,
                        "VOTE_METRICS_TOKEN",
                        Stage.METRICS_TOKEN,
                        "VOTE_ADMIN_EMAIL",
                        ADMIN,
                        "VOTE_ADMIN_PASSWORD",
                        PASSWORD)
                .entrySet()) {
            String line = "%s='%s'".formatted(entry.getKey(), entry.getValue());
            filledIn = filledIn.replaceFirst("(?m)^" + entry.getKey() + "=.*$", Matcher.quoteReplacement(line));
            assertThat(filledIn).contains(line);
        }
        Files.writeString(file, filledIn + "VOTE_PAYSTACK_BASE_URL=" + gateway.url() + "\n");
    }

    /** All that stands there to be typed; what starts a server in the foreground goes on in the background. */
    private void type(String heading) {
        List<String> blocks = guide.blocks(heading, "sh");
        assertThat(blocks).as(heading).isNotEmpty();
        for (String block : blocks) {
            if (block.contains("standalone.sh")) {
                shell.start(server.onItsPorts(block));
            } else {
                shell.run(block);
            }
        }
    }

    private void upgrade() throws IOException {
        if (PRODUCT == ServerProduct.PAYARA) {
            type("Upgrade on " + PRODUCT.title());
            return;
        }
        String before = Files.readString(server.configuration());
        shell.endWhatWasStarted();
        type("Install on " + PRODUCT.title());
        assertThat(Files.readString(server.configuration())).isEqualTo(before);
    }

    private void awaitReady() {
        await().atMost(BOOT)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> Http.get(server.address() + "/api/ready").statusCode() == 200);
        assertThat(Http.get(server.health() + "/ready").body()).contains("database");
    }

    private void sellAndCredit() {
        Contest contest = Contest.open(1);
        Bought bought = Bought.votesAt(server.address(), contest, "C1", 3);
        gateway.charges().pay(bought.reference());
        await().atMost(SOON).until(() -> contest.votesOf("C1") == 3);
        assertThat(bought.status()).isEqualTo("CREDITED");
        Audit.holds();
    }

    /** It ends TLS for us, so the server itself sees plain HTTP. */
    private void assertItHoldsBehindAProxy() {
        HttpResponse<String> page = Http.get(server.address() + "/admin/login");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        StaffClient first = StaffClient.at(server.address()).password(ADMIN, PASSWORD);
        assertThat(first.location()).startsWith("/vote/admin/");
        StaffClient staff =
                StaffClient.at(server.address()).logIn(Account.of(Role.ADMIN).withApp());
        assertThat(staff.location()).startsWith("/vote/admin");
        assertThat(staff.isLoggedIn()).isTrue();
        assertThat(StaffClient.at(server.address()).get("/admin/account").location())
                .startsWith("/vote/admin/login?");
        assertThat(staff.handedCookies())
                .hasSizeGreaterThan(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    private void assertNothingElseListens() {
        assertThat(server.portsToClose())
                .allSatisfy(port -> assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                        .isInstanceOf(ConnectException.class));
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
