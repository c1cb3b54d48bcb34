package dev.vote.it;

import dev.vote.sandbox.process.BoundedLog;
import dev.vote.sandbox.process.Program;
import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An administrator's shell: in a folder, with some variables of the environment, and what it says in a bounded log. */
final class Shell implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration TO_END = Duration.ofSeconds(15);
    private static final int TAIL_BYTES = 4_000;

    private final Path folder;
    private final Map<String, String> environment;
    private final BoundedLog log;
    private Program background;

    Shell(Path folder, Map<String, String> environment, Path log) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.log = new BoundedLog(log);
    }

    /** Until they have ended; stops at the first that fails. */
    void run(String commands) {
        Process process = begin(commands);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                Program.of(process.toHandle()).kill();
                fail("doesn't end", commands);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            fail("ended with " + process.exitValue(), commands);
        }
    }

    /** Goes on at once: what was started ends with this shell, or before. */
    void start(String commands) {
        background = Program.of(begin(commands).toHandle());
    }

    /** SIGTERM to what was started, and waits until it is gone. */
    void endWhatWasStarted() {
        if (background != null) {
            background.endWithChildren(TO_END);
            background = null;
        }
    }

    @Override
    public void close() {
        endWhatWasStarted();
        log.close();
    }

    private Process begin(String commands) {
        log.line("$ " + commands);
        var builder = new ProcessBuilder("sh", "-euc", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("VOTE_"));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            log.follow(process.getInputStream(), "shell");
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fail(String what, String commands) {
        throw new SandboxFailure(
                "%s: %s; see %s, which ends:%n%s".formatted(what, commands, log.file(), log.tail(TAIL_BYTES)));
    }
}
