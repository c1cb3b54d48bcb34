package dev.vote.it;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A ZIP file of an administrator's. */
record ZipArchive(Path file) {

    /**
     * As {@code unzip} does: scripts stay executable.
     *
     * @return the one folder in which everything is
     */
    Path unpackTo(Path folder) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(file, Map.of("enablePosixFileAttributes", "true"))) {
            List<Path> entries = entries(archive.getPath("/"));
            for (Path each : entries) {
                Path target = folder.resolve(relative(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(each));
                }
            }
            return folder.resolve(entries.get(1).getName(0).toString());
        }
    }

    private static String relative(Path entry) {
        return entry.toString().substring(1);
    }

    private static List<Path> entries(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.toList();
        }
    }
}
