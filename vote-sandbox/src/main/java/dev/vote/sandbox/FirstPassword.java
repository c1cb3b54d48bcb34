package dev.vote.sandbox;

import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * The first administrator's first password: random, made at the first start, and the same at every later one. Only the
 * user that runs the sandbox can read its file.
 *
 * @param value as it is typed
 */
record FirstPassword(String value) {

    /** Who logs in with it. */
    static final String EMAIL = "admin@vote.example";

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    /** Reads the file, or makes it. */
    static FirstPassword in(Path file) {
        try {
            if (Files.exists(file)) {
                return new FirstPassword(Files.readString(file).strip());
            }
            FirstPassword password = random();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password.value() + System.lineSeparator());
            return password;
        } catch (IOException e) {
            throw new SandboxFailure("The file " + file + " can't be used: " + e.getMessage(), e);
        }
    }

    private static FirstPassword random() {
        return new FirstPassword(new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "FirstPassword";
    }
}
