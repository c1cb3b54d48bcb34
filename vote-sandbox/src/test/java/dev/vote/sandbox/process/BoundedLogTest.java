package dev.vote.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {

    @TempDir
    Path folder;

    @Test
    void neverTakesMoreThanTwiceItsLimit() throws IOException {
        Path file = folder.resolve("console.log");
        try (var log = new BoundedLog(file, 1_000)) {
            for (int i = 0; i < 500; i++) {
                log.line("line " + i);
            }
            assertThat(Files.size(file)).isLessThanOrEqualTo(1_000);
            assertThat(Files.size(folder.resolve("console.log.1"))).isLessThanOrEqualTo(1_000);
            assertThat(folder.toFile().list()).hasSize(2);
            assertThat(log.tail(20)).endsWith("line 499" + System.lineSeparator());
        }
    }

    @Test
    void goesOnWhereTheLastRunStopped() throws IOException {
        Path file = folder.resolve("console.log");
        try (var log = new BoundedLog(file)) {
            log.line("first run");
        }
        try (var log = new BoundedLog(file)) {
            log.line("second run");
        }
        assertThat(Files.readAllLines(file)).containsExactly("first run", "second run");
    }

    @Test
    void followsAProgramsOutputToItsEnd() {
        try (var log = new BoundedLog(folder.resolve("console.log"))) {
            log.follow(new ByteArrayInputStream("said\n".getBytes(StandardCharsets.UTF_8)), "follower");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> log.tail(100).equals("said\n"));
        }
    }
}
