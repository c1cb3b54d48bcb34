package dev.vote.sandbox;

import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where a sandbox keeps everything between runs. One launcher at a time has it; the system takes it back when that dies. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws SandboxFailure if another launcher has it */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new DataFolder(path, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new SandboxFailure(
                    "The data folder " + path + " (option vote.data) can't be used: " + e.getMessage(), e);
        }
        throw new SandboxFailure("A sandbox runs on " + path + " already: end it, or choose another folder with "
                + "-Dvote.data=<folder> and other ports");
    }

    Path database() {
        return path.resolve("database");
    }

    Path server() {
        return path.resolve("server");
    }

    Path gatewayJournal() {
        return path.resolve("gateway/journal");
    }

    Path gatewayLog() {
        return path.resolve("gateway/gateway.log");
    }

    Path firstPassword() {
        return path.resolve("first-password");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
