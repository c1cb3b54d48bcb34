package dev.vote.sandbox.database;

import dev.vote.sandbox.process.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an embedded database lives: the cluster in {@code data}, PostgreSQL's own messages beside it. */
record DatabaseFolder(Path path) {

    DatabaseFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    /** Makes it ready for a start: a cluster whose first start never ended well was never used, and is made anew. */
    void prepare() {
        try {
            if (!Files.exists(usable())) {
                new FolderTree(data()).delete();
            }
            Files.createDirectories(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markUsable() {
        try {
            Files.writeString(usable(), "The cluster in data/ has been started and may hold data.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first lines of the running postmaster's pid file; empty when there is none. */
    List<String> postmasterPid() {
        try {
            return Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetPostmaster() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            new FolderTree(path).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    private Path usable() {
        return path.resolve("usable");
    }
}
