package dev.vote.sandbox.server;

import dev.vote.sandbox.process.BoundedLog;
import dev.vote.sandbox.process.Program;
import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A WildFly or Payara with Vote deployed, on 127.0.0.1, in a process of its own.
 *
 * <p>Started, awaited until the application answers, and ended or killed. If its owner is killed it runs on; the next
 * start on the same folder ends it.
 */
public final class ApplicationServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int PROBE_TIMEOUT_MILLIS = 5_000;
    private static final int PAUSE_MILLIS = 200;
    private static final int TAIL_BYTES = 4_000;
    private static final int STUMBLE_BYTES = 200_000;
    private static final int REASON_LENGTH = 400;

    private final ServerSettings settings;
    private final VoteEnvironment environment;
    private final ServerFolder folder;
    private final BoundedLog log;
    private Program program;
    private boolean stumbled;

    private ApplicationServer(ServerSettings settings, VoteEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
        this.folder = new ServerFolder(settings.folder());
        this.log = new BoundedLog(folder.log());
    }

    /** Returns as soon as the process runs. One that an earlier run left on the same folder is ended first. */
    public static ApplicationServer start(ServerSettings settings, VoteEnvironment environment) {
        var folder = new ServerFolder(settings.folder());
        endLeftover(settings.folder());
        folder.prepare(settings);
        var server = new ApplicationServer(settings, environment);
        server.run();
        return server;
    }

    /** Deploys another application beside Vote, until the next start; await it at its own address. */
    public void deployBeside(Path archive) {
        try {
            Files.copy(archive, deployments().resolve(archive.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once an application of this server answers 200 there. */
    public void awaitAnswer(URI address, Duration timeout) {
        await(address, timeout, () -> {});
    }

    /** Ends the server and starts it again on what it has: configuration and deployment stay. */
    public void restart() {
        program.end(PATIENCE);
        run();
    }

    /** Kills the server and starts it again on what that left behind. */
    public void crash() {
        program.kill();
        run();
    }

    private void run() {
        ServerProduct product = settings.product();
        var builder =
                new ProcessBuilder(product.layout().command(settings, folder.base(product))).redirectErrorStream(true);
        builder.environment().putAll(environment.variables());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            folder.writePid(process.pid());
            log.follow(process.getInputStream(), product.optionName() + "-console");
            program = Program.of(process.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server that an earlier run left behind, if the process recorded there really is one of this folder. */
    public static void endLeftover(Path path) {
        var folder = new ServerFolder(path);
        Optional<Program> left = folder.pid().flatMap(Program::find).filter(program -> isOf(folder, program));
        left.ifPresent(program -> program.end(PATIENCE));
        folder.forgetPid();
    }

    private static boolean isOf(ServerFolder folder, Program program) {
        List<String> arguments = program.commandLine();
        return Arrays.stream(ServerProduct.values())
                .anyMatch(product -> arguments.contains(product.layout().mark(folder.base(product))));
    }

    public ServerProduct product() {
        return settings.product();
    }

    /** The voters' first page. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + settings.httpPort() + "/vote/");
    }

    /** Where MicroProfile Health answers. */
    public URI health() {
        return settings.product().layout().health(settings);
    }

    /** The file with Vote that it was given. */
    public Path deployed() {
        return deployments().resolve("vote.ear");
    }

    private Path deployments() {
        return settings.product().layout().deployments(folder.base(settings.product()));
    }

    public long pid() {
        return program.pid();
    }

    public boolean isRunning() {
        return program.isRunning();
    }

    /** Everything that the server says on its console; bounded. */
    public Path log() {
        return log.file();
    }

    /**
     * Returns once {@link #url()} answers 200.
     *
     * @throws SandboxFailure with the end of the log, when the process ends, the deployment fails, or time is up
     */
    public void awaitAnswer(Duration timeout) {
        await(
                url(),
                timeout,
                () -> folder.deploymentFailure(settings.product())
                        .ifPresent(reason -> fail("Vote can't be deployed" + beginning(reason))));
    }

    private void await(URI address, Duration timeout, Runnable check) {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!answers(address)) {
            check.run();
            if (!isRunning() && !stumbled) {
                stumbled = true;
                startAgainIfItOnlyStumbled();
            }
            if (!isRunning()) {
                fail(settings.product().title() + " ended before it answered at " + address);
            }
            if (System.nanoTime() > deadline) {
                fail("Nothing answers at " + address + " after " + timeout.toSeconds() + " s");
            }
            pause();
        }
    }

    private void startAgainIfItOnlyStumbled() {
        if (settings.product().layout().onlyStumbled(log.tail(STUMBLE_BYTES))) {
            log.line("It only stumbled; starting " + settings.product().title() + " again");
            run();
        }
    }

    /**
     * Returns once the server's management answers, whatever became of the application.
     *
     * @throws SandboxFailure with the end of the log, when the process ends or time is up
     */
    public void awaitManagement(Duration timeout) {
        awaitAnswer(settings.product().layout().management(settings), timeout);
    }

    /** SIGTERM, and SIGKILL if it doesn't end within 8 s. */
    @Override
    public void close() {
        program.end(PATIENCE);
        release();
    }

    /** SIGKILL: what a power cut does to it. */
    public void kill() {
        program.kill();
        release();
    }

    private void release() {
        folder.forgetPid();
        log.close();
    }

    private static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PROBE_TIMEOUT_MILLIS);
            connection.setReadTimeout(PROBE_TIMEOUT_MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private void fail(String message) {
        throw new SandboxFailure(message + "; see " + log.file() + ", which ends:\n" + log.tail(TAIL_BYTES));
    }

    /** The server's reason is a page of JSON; its beginning names the module and the cause. */
    private static String beginning(String reason) {
        String line = reason.isEmpty() ? "" : ": " + reason.replaceAll("\\s+", " ");
        return line.length() <= REASON_LENGTH ? line : line.substring(0, REASON_LENGTH) + " ...";
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while waiting for Vote to answer");
        }
    }
}
