package dev.vote.sandbox.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running program, ours or one that an earlier run left behind. */
public final class Program {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(50);

    private final ProcessHandle handle;

    private Program(ProcessHandle handle) {
        this.handle = handle;
    }

    public static Program of(ProcessHandle handle) {
        return new Program(handle);
    }

    /** Empty when no such program runs. */
    public static Optional<Program> find(long pid) {
        return ProcessHandle.of(pid).map(Program::new).filter(Program::isRunning);
    }

    public long pid() {
        return handle.pid();
    }

    /** False also for a zombie: one that has ended, but whose parent hasn't asked. */
    public boolean isRunning() {
        return handle.isAlive() && !isZombie();
    }

    /** The command and its arguments; empty when the system doesn't tell (another user's program). */
    public List<String> commandLine() {
        Path procfs = Path.of("/proc", Long.toString(pid()), "cmdline");
        try {
            if (Files.isReadable(procfs)) {
                return List.of(Files.readString(procfs, StandardCharsets.UTF_8).split("\0"));
            }
        } catch (IOException e) {
            return List.of();
        }
        return handle.info().commandLine().map(line -> List.of(line.split(" "))).orElse(List.of());
    }

    public boolean awaitEnd(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (isRunning()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            pause(Math.min(left, POLL.toNanos()));
        }
        return true;
    }

    /** Asks with SIGTERM, waits, then kills; afterwards it doesn't run. */
    public void end(Duration patience) {
        handle.destroy();
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    /** The same for a script and what it has started: the scripts of most servers don't pass a signal on. */
    public void endWithChildren(Duration patience) {
        List<Program> family = family();
        family.forEach(member -> member.handle.destroy());
        end(patience);
        family.forEach(member -> member.end(patience));
    }

    private List<Program> family() {
        return handle.descendants().map(Program::new).toList();
    }

    /** SIGKILL, to its children too, and waits until they are gone: what a power cut does to it. */
    public void kill() {
        List<Program> family = family();
        handle.destroyForcibly();
        family.forEach(member -> member.handle.destroyForcibly());
        if (!awaitEnd(AFTER_KILL) || !family.stream().allMatch(member -> member.awaitEnd(AFTER_KILL))) {
            throw new SandboxFailure("Process " + pid() + " can't be killed");
        }
    }

    /**
     * SIGKILL to it alone, and waits until the children that it leaves behind have ended by themselves. It is stopped
     * first, so that it can't have another child while we look for them.
     *
     * @throws SandboxFailure if one of them hasn't ended in that time
     */
    public void killAlone(Duration patience) {
        signal("STOP");
        List<Program> family = family();
        handle.destroyForcibly();
        if (!awaitEnd(AFTER_KILL) || !family.stream().allMatch(member -> member.awaitEnd(patience))) {
            throw new SandboxFailure("Process " + pid() + " or a child that it left can't be waited for");
        }
    }

    /** Sends a signal that Java has no method for. */
    public void signal(String name) {
        try {
            // the shell's own kill: a small system may have no /bin/kill
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isZombie() {
        Path stat = Path.of("/proc", Long.toString(pid()), "stat");
        try {
            String text = Files.isReadable(stat) ? Files.readString(stat, StandardCharsets.ISO_8859_1) : "";
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    private void pause(long nanos) {
        try {
            handle.onExit().get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // still there
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while waiting for process " + pid() + " to end");
        }
    }
}
