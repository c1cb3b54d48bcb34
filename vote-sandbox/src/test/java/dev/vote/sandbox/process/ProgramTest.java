package dev.vote.sandbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgramTest {

    @Test
    void programThatIgnoresTheRequestToEndIsKilled() throws IOException {
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; sleep 100 & wait; sleep 100").start();
        assertThat(stubborn.getInputStream().read()).isEqualTo('r');
        Program program = Program.of(stubborn.toHandle());
        program.end(Duration.ofMillis(200));
        assertThat(program.isRunning()).isFalse();
        assertThat(Program.find(program.pid())).isEmpty();
    }

    @Test
    void commandLineIsKnownWordByWord() throws IOException {
        Process process = new ProcessBuilder("sleep", "100").start();
        Program program = Program.of(process.toHandle());
        assertThat(program.commandLine()).endsWith("sleep", "100");
        program.kill();
    }
}
