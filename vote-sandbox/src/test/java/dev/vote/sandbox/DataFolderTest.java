package dev.vote.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.process.SandboxFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void oneLauncherAtATimeHasIt() {
        DataFolder first = DataFolder.take(path);
        assertThatThrownBy(() -> DataFolder.take(path))
                .isInstanceOf(SandboxFailure.class)
                .hasMessageContaining("vote.data");
        first.close();
        assertThatCode(() -> DataFolder.take(path).close()).doesNotThrowAnyException();
    }
}
