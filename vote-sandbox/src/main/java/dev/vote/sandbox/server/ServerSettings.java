package dev.vote.sandbox.server;

import dev.vote.sandbox.process.SandboxFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which server to start, with what, where.
 *
 * @param home an installation that is ready for Vote; only read
 * @param ear deployed as {@code vote.ear}; empty for a server that is deployed to later
 * @param folder keeps the server's own files: its base directory, its pid, its console log
 * @param java the program that runs it
 */
public record ServerSettings(
        ServerProduct product,
        Path home,
        Optional<Path> ear,
        Path folder,
        int httpPort,
        int managementPort,
        Path java) {

    public ServerSettings {
        home = home.toAbsolutePath().normalize();
        ear = ear.map(Path::toAbsolutePath).map(Path::normalize);
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(home.resolve(product.landmark()))) {
            throw new SandboxFailure("No " + product.title() + " in " + home + " (option vote.server.home)");
        }
        if (ear.isPresent() && !Files.isRegularFile(ear.get())) {
            throw new SandboxFailure("No EAR at " + ear.get() + " (option vote.ear)");
        }
    }

    /** With the JDK that runs us. */
    public ServerSettings(
            ServerProduct product, Path home, Optional<Path> ear, Path folder, int httpPort, int managementPort) {
        this(product, home, ear, folder, httpPort, managementPort, ownJava());
    }

    static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
