package dev.vote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.process.SandboxFailure;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherOptionsTest {

    @Test
    void withoutOptionsEverythingHasItsDefault() {
        LauncherOptions options = LauncherOptions.from(new Properties());
        assertThat(options.ear()).isEqualTo(Path.of("vote-ear/target/vote.ear"));
        assertThat(options.data()).isEqualTo(Path.of(".vote").toAbsolutePath());
        assertThat(options.httpPort()).isEqualTo(8080);
        assertThat(options.managementPort()).isEqualTo(9990);
        assertThat(options.gatewayPort()).isEqualTo(8090);
        assertThat(options.databasePort()).isEqualTo(5480);
        assertThat(options.externalDatabase()).isEmpty();
        assertThat(options.demo()).isTrue();
    }

    @Test
    void eachServerHasAHomeOfItsOwn() {
        assertThat(LauncherOptions.from(new Properties()).serverHome()).isEqualTo(Path.of("vote-ear/target/wildfly"));
        assertThat(LauncherOptions.from(properties(Map.of("vote.server", "payara")))
                        .serverHome())
                .isEqualTo(Path.of("vote-ear/target/payara/payara6"));
    }

    @ParameterizedTest
    @CsvSource({
        "vote.http.port, eighty",
        "vote.http.port, 0",
        "vote.gateway.port, 65536",
        "vote.db.port, -1",
        "vote.demo, yes",
        "vote.server, tomcat",
        "vote.db.url, mysql://localhost/vote"
    })
    void badValueIsToldInOneLineWithItsOption(String option, String value) {
        assertThatThrownBy(() -> LauncherOptions.from(properties(Map.of(option, value))))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining(option)
                .hasMessageContaining(value)
                .hasMessageNotContaining("\n");
    }

    @Test
    void databaseByUrlKeepsItsPasswordToItself() {
        LauncherOptions options = LauncherOptions.from(
                properties(Map.of("vote.db.url", "jdbc:postgresql://db/vote", "vote.db.password", "s3cret")));
        assertThat(options.externalDatabase().orElseThrow().password()).isEqualTo("s3cret");
        assertThat(options.toString()).doesNotContain("s3cret");
    }

    private static Properties properties(Map<String, String> values) {
        var properties = new Properties();
        properties.putAll(values);
        return properties;
    }
}
