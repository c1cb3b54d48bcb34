package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.SandboxFailure;
import dev.vote.sandbox.server.WildFlyServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that can't be used stops the deployment, and the log says which. */
class StartUpIT {

    @ParameterizedTest
    @CsvSource({
        "vote.recheck.lease, soon",
        "vote.paystack.secret-key, pk_test_public",
        "vote.paystack.previous-secret-key, sk_live_other",
        "vote.admin.email, admin",
        "vote.staff.lock-after, 0"
    })
    void aBadSettingStopsTheDeploymentWithItsName(String key, String value) throws IOException {
        try (WildFlyServer server = new OwnServer("it-startup").start(Stage.gateway(), Map.of(key, value))) {
            assertThatThrownBy(() -> server.awaitAnswer(Duration.ofMinutes(2))).isInstanceOf(SandboxFailure.class);

            assertThat(Files.readString(server.log()))
                    .contains("setting " + key)
                    .doesNotContain(StandInSettings.SANDBOX_SECRET);
        }
    }

    @Test
    void aFirstPasswordThatTheRulesRefuseStopsTheDeploymentAndIsntLogged() throws IOException {
        Map<String, String> settings =
                Map.of("vote.admin.email", "first@vote.example", "vote.admin.password", "Password1234");
        try (WildFlyServer server = new OwnServer("it-startup").start(Stage.gateway(), settings)) {
            assertThatThrownBy(() -> server.awaitAnswer(Duration.ofMinutes(2))).isInstanceOf(SandboxFailure.class);

            assertThat(Files.readString(server.log()))
                    .contains("setting vote.admin.password must not be one that is guessed first")
                    .doesNotContain("Password1234");
        }
    }
}
