package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for operators knows every setting, with the default that it really has. */
class OperationsGuideTest {

    private static final Path SETTINGS =
            Path.of("..", "vote-domain", "src/main/resources/META-INF/microprofile-config.properties");

    @Test
    void everySettingIsExplainedWithItsDefault() throws IOException {
        String guide = Guide.ofTheProject().text();
        List<String> rows = Pattern.compile("(?m)^#?(vote\\.[\\w.-]+)=(.*)$")
                .matcher(Files.readString(SETTINGS))
                .results()
                .map(setting -> row(setting.group(1), setting.group(2).strip()))
                .toList();

        assertThat(rows).hasSizeGreaterThan(25);
        assertThat(rows).allSatisfy(row -> assertThat(guide).contains(row));
    }

    private static String row(String key, String value) {
        return "| `%s` | %s |".formatted(key, value.isEmpty() ? "" : "`" + value.replace(",", ", ") + "`");
    }
}
