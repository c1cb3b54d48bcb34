package dev.vote.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Another JDK on this machine. */
final class Jdk {

    private static final List<String> PLACES = List.of(
            "/usr/lib/jvm",
            "/opt",
            System.getProperty("user.home") + "/.sdkman/candidates/java",
            System.getProperty("user.home") + "/.jdks");

    private Jdk() {}

    /** The variable of the environment that may say where it is. */
    static String variable(int version) {
        return "JAVA_" + version + "_HOME";
    }

    /** The program {@code java} of that version. */
    static Optional<Path> find(int version) {
        return Stream.concat(Stream.ofNullable(System.getenv(variable(version))).map(Path::of), installed())
                .filter(home -> isOf(version, home))
                .map(home -> home.resolve("bin/java"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> installed() {
        return PLACES.stream().map(Path::of).filter(Files::isDirectory).flatMap(Jdk::children);
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(int version, Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isReadable(release) && Files.readString(release).contains("JAVA_VERSION=\"" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
