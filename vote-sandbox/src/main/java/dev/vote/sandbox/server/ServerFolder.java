package dev.vote.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a server leaves on the disk. */
record ServerFolder(Path path) {

    ServerFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The product's own files; by it a running server is recognised as ours. */
    Path base(ServerProduct product) {
        return path.resolve(product.optionName());
    }

    Path log() {
        return path.resolve("console.log");
    }

    /** A fresh configuration and deployment. */
    void prepare(ServerSettings settings) {
        try {
            Files.createDirectories(path);
            settings.product().layout().prepare(settings, base(settings.product()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the deployment failed, in the server's words; empty while it hasn't. */
    Optional<String> deploymentFailure(ServerProduct product) {
        Path marker = product.layout().failureMarker(base(product));
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
}
