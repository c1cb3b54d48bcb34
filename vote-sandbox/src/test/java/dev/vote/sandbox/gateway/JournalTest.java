package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path folder;

    private StandInSettings settings;

    @BeforeEach
    void keepInAFile() {
        settings = StandInSettings.defaults().journal(folder.resolve("sandbox").resolve("charges.jsonl"));
    }

    @Test
    void chargesOutliveTheProcess() {
        Charge paid;
        try (PaystackStandIn first = PaystackStandIn.start(settings)) {
            first.charges().open(ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"));
            first.charges().open(ChargeRequest.of("V-2", "ada@example.com", 10_000, "NGN"));
            paid = first.charges().pay("V-1");
        }
        try (PaystackStandIn second = PaystackStandIn.start(settings)) {
            assertThat(second.charges().get("V-1")).isEqualTo(paid);
            assertThat(second.charges().newestFirst())
                    .extracting(Charge::reference)
                    .containsExactly("V-2", "V-1");
            Charge third = second.charges().open(ChargeRequest.of("V-3", "ada@example.com", 10_000, "NGN"));
            assertThat(second.charges().newestFirst()).extracting(Charge::id).doesNotHaveDuplicates();
            assertThat(third.status()).isEqualTo(ChargeStatus.ABANDONED);
        }
    }

    @Test
    void aLineCutShortByAKillIsPassedOver() throws IOException {
        Path file = settings.journal().orElseThrow();
        try (PaystackStandIn first = PaystackStandIn.start(settings)) {
            first.charges().open(ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"));
        }
        Files.writeString(file, "{\"charge\":{\"id\":41", StandardOpenOption.APPEND);

        try (PaystackStandIn second = PaystackStandIn.start(settings)) {
            assertThat(second.charges().newestFirst()).hasSize(1);
        }
        assertThat(Files.readAllLines(file)).hasSize(1);
    }
}
