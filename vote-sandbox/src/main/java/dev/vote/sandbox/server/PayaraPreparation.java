package dev.vote.sandbox.server;

import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.process.BoundedLog;
import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes an unpacked Payara ready for Vote, by the script that administrators run: on a copy of its domain, on ports that
 * are free, and the result becomes the domain of its home. Does nothing if that was done with this script before.
 */
public final class PayaraPreparation {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private final Path home;
    private final Path script;
    private final Path folder;
    private final Path java;

    private PayaraPreparation(Path home, Path script, Path java) {
        this.java = java;
        this.home = home.toAbsolutePath().normalize();
        this.script = script.toAbsolutePath().normalize();
        this.folder = this.home.resolveSibling(this.home.getFileName() + "-preparation");
    }

    /** @param arguments Payara's home, the script, and whether to skip it all ({@code true}) */
    public static void main(String[] arguments) throws IOException {
        if (!Boolean.parseBoolean(arguments[2])) {
            prepare(Path.of(arguments[0]), Path.of(arguments[1]), ServerSettings.ownJava());
        }
    }

    /**
     * @param home where Payara was unpacked
     * @param script for administrators, with the driver beside it
     * @param java the program that runs Payara
     */
    public static void prepare(Path home, Path script, Path java) throws IOException {
        new PayaraPreparation(home, script, java).run();
    }

    private void run() throws IOException {
        Path done = home.resolve("prepared-for-vote");
        String fingerprint = fingerprint();
        if (Files.exists(done) && Files.readString(done).equals(fingerprint)) {
            return;
        }
        beginAfresh();
        int adminPort = FreePort.any();
        var settings = new ServerSettings(
                ServerProduct.PAYARA, home, Optional.empty(), folder, FreePort.any(), adminPort, java);
        var database = SandboxDatabase.external("jdbc:postgresql://127.0.0.1:9/vote", "vote", "vote");
        try (var server = ApplicationServer.start(settings, new VoteEnvironment(database, NOWHERE, "", NOWHERE))) {
            server.awaitManagement(PATIENCE);
            configure(adminPort);
        }
        keep();
        Files.writeString(done, fingerprint);
    }

    /** A script that no longer does something must not find it done by an earlier version of itself. */
    private void beginAfresh() throws IOException {
        Path domain = home.resolve("glassfish/domains/domain1");
        Path unpacked = home.resolve("domain1-as-unpacked");
        if (Files.exists(unpacked)) {
            new FolderTree(domain).delete();
            new FolderTree(unpacked).copyTo(domain);
        } else {
            new FolderTree(domain).copyTo(unpacked);
        }
    }

    private void configure(int adminPort) throws IOException {
        var builder = new ProcessBuilder("sh", script.toString(), "--port", Integer.toString(adminPort))
                .redirectErrorStream(true);
        builder.environment().put("PAYARA_HOME", home.toString());
        builder.environment().put("AS_JAVA", java.getParent().getParent().toString());
        try (var log = new BoundedLog(folder.resolve("configure.log"))) {
            Process process = builder.start();
            process.getOutputStream().close();
            log.drain(process.getInputStream());
            if (process.waitFor() != 0) {
                throw new SandboxFailure(script + " failed; see " + log.file() + ", which ends:\n" + log.tail(2_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while " + script + " ran");
        }
    }

    /** What the script changed; what the server worked out for itself while it ran stays behind. */
    private void keep() throws IOException {
        Path from = folder.resolve(ServerProduct.PAYARA.optionName()).resolve("domain1");
        Path to = home.resolve("glassfish/domains/domain1");
        for (String part : new String[] {"config", "lib"}) {
            new FolderTree(to.resolve(part)).delete();
            new FolderTree(from.resolve(part)).copyTo(to.resolve(part));
        }
        new FolderTree(folder).delete();
    }

    /** Of the script and all that is beside it. */
    private String fingerprint() throws IOException {
        try (Stream<Path> files = Files.list(script.getParent())) {
            var hash = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                hash.update(Files.readAllBytes(file));
            }
            return new BigInteger(1, hash.digest()).toString(16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
