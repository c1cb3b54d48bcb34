package dev.vote.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.process.Program;
import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a home that has everything but a server in it: {@code jboss-modules.jar} is empty, so that the JVM ends at once. */
class ApplicationServerTest {

    @TempDir
    Path temp;

    private Path home;
    private Path ear;

    @BeforeEach
    void makeHome() throws IOException {
        home = temp.resolve("home");
        Files.createDirectories(home.resolve("standalone/configuration"));
        Files.writeString(
                home.resolve("standalone/configuration/standalone.xml"),
                "<handlers><handler name=\"CONSOLE\"/><handler name=\"FILE\"/></handlers>");
        Files.createFile(home.resolve("jboss-modules.jar"));
        ear = Files.writeString(temp.resolve("any.ear"), "an application");
    }

    @Test
    void serverThatEndsBeforeItAnswersIsToldWithTheEndOfItsLog() {
        ApplicationServer server = ApplicationServer.start(settings(), environment());
        assertThatThrownBy(() -> server.awaitAnswer(Duration.ofSeconds(20)))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("WildFly ended before it answered")
                .hasMessageContaining("jboss-modules.jar");
        server.close();
    }

    @Test
    void eachStartDeploysTheEarAfreshAndKeepsOneBoundedLog() throws IOException {
        var folder = new ServerFolder(settings().folder());
        folder.prepare(settings());
        Files.writeString(folder.base(ServerProduct.WILDFLY).resolve("deployments/vote.ear.failed"), "reason");
        assertThat(folder.deploymentFailure(ServerProduct.WILDFLY)).contains("reason");

        folder.prepare(settings());
        assertThat(folder.deploymentFailure(ServerProduct.WILDFLY)).isEmpty();
        assertThat(folder.base(ServerProduct.WILDFLY).resolve("deployments/vote.ear"))
                .hasContent("an application");
        assertThat(folder.base(ServerProduct.WILDFLY).resolve("deployments/vote.ear.dodeploy"))
                .exists();
        assertThat(folder.base(ServerProduct.WILDFLY).resolve("configuration/standalone.xml"))
                .hasContent("<handlers><handler name=\"CONSOLE\"/></handlers>");
    }

    @Test
    void strangerWhoHasTheRecordedPidIsLeftAlone() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "100").start();
        var folder = new ServerFolder(settings().folder());
        Files.createDirectories(folder.path());
        folder.writePid(stranger.pid());
        ApplicationServer.endLeftover(folder.path());
        assertThat(stranger.isAlive()).isTrue();
        Program.of(stranger.toHandle()).kill();
    }

    @Test
    void serverOfAKilledRunIsEnded() throws IOException {
        var folder = new ServerFolder(settings().folder());
        Process left = new ProcessBuilder("sh", "-c", "read forever", mark(folder)).start();
        Files.createDirectories(folder.path());
        folder.writePid(left.pid());
        ApplicationServer.endLeftover(folder.path());
        assertThat(Program.of(left.toHandle()).isRunning()).isFalse();
    }

    @Test
    void homeOrEarThatIsMissingIsToldWithItsOption() {
        assertThatThrownBy(() -> settings(temp, ear)).hasMessageContaining("vote.server.home");
        assertThatThrownBy(() -> settings(home, temp)).hasMessageContaining("vote.ear");
    }

    @Test
    void environmentNeverShowsItsSecrets() {
        assertThat(environment().toString()).doesNotContain("sk_test").doesNotContain("hidden");
        assertThat(environment().variables()).containsEntry("VOTE_PAYSTACK_SECRET_KEY", "sk_test_sandbox");
    }

    private ServerSettings settings() {
        return settings(home, ear);
    }

    private ServerSettings settings(Path home, Path ear) {
        return new ServerSettings(
                ServerProduct.WILDFLY, home, Optional.of(ear), temp.resolve("server"), 18_080, 19_990);
    }

    private static String mark(ServerFolder folder) {
        return ServerProduct.WILDFLY.layout().mark(folder.base(ServerProduct.WILDFLY));
    }

    private static VoteEnvironment environment() {
        return new VoteEnvironment(
                SandboxDatabase.external("jdbc:postgresql://127.0.0.1:1/vote", "vote", "hidden"),
                URI.create("http://127.0.0.1:2"),
                "sk_test_sandbox",
                URI.create("http://127.0.0.1:3/vote"),
                Map.of());
    }
}
