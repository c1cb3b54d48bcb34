package dev.vote.sandbox.server;

import dev.vote.sandbox.process.SandboxFailure;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which WildFly to start, with what, where.
 *
 * @param home a provisioned WildFly; only read
 * @param ear deployed as {@code vote.ear}
 * @param folder keeps the server's own files: its base directory, its pid, its console log
 */
public record ServerSettings(Path home, Path ear, Path folder, int httpPort, int managementPort) {

    public ServerSettings {
        home = home.toAbsolutePath().normalize();
        ear = ear.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        if (!Files.isRegularFile(home.resolve("jboss-modules.jar"))) {
            throw new SandboxFailure("No WildFly in " + home + " (option vote.wildfly.home)");
        }
        if (!Files.isRegularFile(ear)) {
            throw new SandboxFailure("No EAR at " + ear + " (option vote.ear)");
        }
    }
}
