package dev.vote.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPasswordTest {

    @TempDir
    Path folder;

    @Test
    void aSecondStartHasTheSame() {
        FirstPassword first = FirstPassword.in(folder.resolve("first-password"));

        assertThat(FirstPassword.in(folder.resolve("first-password")).value()).isEqualTo(first.value());
        assertThat(first.value()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    }

    @Test
    void everySandboxHasItsOwn() {
        assertThat(FirstPassword.in(folder.resolve("one")).value())
                .isNotEqualTo(FirstPassword.in(folder.resolve("other")).value());
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        Path file = folder.resolve("first-password");
        FirstPassword.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
