package dev.vote.sandbox.server;

import dev.vote.sandbox.process.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What a server leaves on the disk. */
record ServerFolder(Path path) {

    private static final String EAR = "vote.ear";

    ServerFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** WildFly's {@code jboss.server.base.dir}; by it a running server is recognised as ours. */
    Path base() {
        return path.resolve("base");
    }

    Path log() {
        return path.resolve("console.log");
    }

    /**
     * Fresh configuration and deployment. What transactions left in {@code data/tx-object-store} stays, because recovery
     * needs it.
     */
    void prepare(ServerSettings settings) {
        try {
            for (String stale : new String[] {"configuration", "deployments", "tmp", "data/content"}) {
                new FolderTree(base().resolve(stale)).delete();
            }
            new FolderTree(settings.home().resolve("standalone/configuration")).copyTo(base().resolve("configuration"));
            silenceUnboundedLog(base().resolve("configuration/standalone.xml"));
            Files.createDirectories(deployments());
            Files.copy(settings.ear(), deployments().resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(deployments().resolve(EAR + ".dodeploy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the deployment failed, in the server's words; empty while it hasn't. */
    Optional<String> deploymentFailure() {
        Path marker = deployments().resolve(EAR + ".failed");
        try {
            return Files.exists(marker) ? Optional.of(Files.readString(marker).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writePid(long pid) {
        try {
            Files.writeString(pidFile(), pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Long> pid() {
        try {
            String text = Files.exists(pidFile()) ? Files.readString(pidFile()).strip() : "";
            return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetPid() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return path.resolve("server.pid");
    }

    private Path deployments() {
        return base().resolve("deployments");
    }

    /** The console is kept, in a bounded file; the server's second log, one file a day, would grow without end. */
    private static void silenceUnboundedLog(Path configuration) throws IOException {
        Files.writeString(configuration, Files.readString(configuration).replace("<handler name=\"FILE\"/>", ""));
    }
}
