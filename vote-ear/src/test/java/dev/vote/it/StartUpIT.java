package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.SandboxFailure;
import dev.vote.sandbox.server.ApplicationServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A setting that can't be used stops the deployment, and the log says which. */
class StartUpIT {

    private static final String WEAK = "Password1234";

    @Test
    void badSettingsStopTheDeploymentWithTheirNamesAllAtOnce() throws IOException {
        assertThat(logOf(Map.of(
                        "vote.recheck.lease", "soon",
                        "vote.paystack.previous-secret-key", "sk_live_other",
                        "vote.staff.lock-after", "0",
                        "vote.results.drain", "PT71H",
                        "vote.metrics.token", "short",
                        "vote.proxies", "proxy.example.com",
                        "vote.admin.email", "admin",
                        "vote.admin.password", "any")))
                .contains(
                        "setting vote.recheck.lease",
                        "setting vote.paystack.previous-secret-key",
                        "setting vote.staff.lock-after",
                        "setting vote.results.drain must not be shorter than the last of vote.recheck.ages",
                        "setting vote.metrics.token",
                        "setting vote.proxies",
                        "setting vote.admin.email must be an e-mail address")
                .doesNotContain("sk_live_other");
    }

    @Test
    void secretsThatAreRefusedArentLogged() throws IOException {
        assertThat(logOf(Map.of(
                        "vote.paystack.secret-key", "pk_test_public",
                        "vote.admin.email", "first@vote.example",
                        "vote.admin.password", WEAK)))
                .contains(
                        "setting vote.paystack.secret-key",
                        "setting vote.admin.password must not be one that is guessed first")
                .doesNotContain("pk_test_public")
                .doesNotContain(WEAK);
    }

    /** What a server says that is started with these settings, and isn't of use. */
    private static String logOf(Map<String, String> settings) throws IOException {
        ApplicationServer server = new OwnServer("it-startup").start(Stage.gateway(), settings);
        try {
            assertThatThrownBy(() -> server.awaitAnswer(Duration.ofMinutes(2))).isInstanceOf(SandboxFailure.class);
            String log = Files.readString(server.log());
            assertThat(log).doesNotContain(StandInSettings.SANDBOX_SECRET);
            return log;
        } finally {
            server.kill();
        }
    }
}
