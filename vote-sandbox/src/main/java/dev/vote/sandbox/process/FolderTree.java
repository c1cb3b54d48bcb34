package dev.vote.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
public record FolderTree(Path root) {

    /** Nothing happens if it doesn't exist. */
    public void delete() throws IOException {
        if (Files.exists(root)) {
            for (Path each :
                    contents().stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** @param target must not have any of the files yet */
    public void copyTo(Path target) throws IOException {
        for (Path each : contents()) {
            Path copy = target.resolve(root.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(each, copy);
            }
        }
    }

    private List<Path> contents() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.toList();
        }
    }
}
