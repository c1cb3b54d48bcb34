package dev.vote.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.tools.ToolProvider;

/** The program that the public checks a ledger with, as it is published: compiled by itself, and run in a JVM of its own. */
final class Verifier {

    private static final Path SOURCE = Path.of("..", "docs", "verification", "VerifyLedger.java");
    private static Path compiled;

    private Verifier() {}

    /** @param exit 0 if it found nothing wrong */
    record Verdict(int exit, String output) {

        boolean isGood() {
            return exit == 0;
        }
    }

    /** @param arguments after the file's name */
    static Verdict check(String export, String... arguments) {
        return withFile(export, file -> {
            List<String> all = new ArrayList<>(List.of(file));
            all.addAll(List.of(arguments));
            return run(all);
        });
    }

    /** The ledger, and a certified result against it. */
    static Verdict checkCertificate(String export, String certificate) {
        return withFile(certificate, file -> check(export, "--certificate", file));
    }

    /** A proof by itself. */
    static Verdict checkProof(String proof, String... arguments) {
        return withFile(proof, file -> {
            List<String> all = new ArrayList<>(List.of("--proof", file));
            all.addAll(List.of(arguments));
            return run(all);
        });
    }

    /** A proof, and the ledger that it is about. */
    static Verdict checkProofIn(String export, String proof) {
        return withFile(proof, file -> check(export, "--proof", file));
    }

    private static Verdict withFile(String text, Function<String, Verdict> deed) {
        try {
            Path file = Files.createTempFile("verified", ".txt");
            try {
                Files.writeString(file, text);
                return deed.apply(file.toString());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Verdict run(List<String> arguments) {
        try {
            List<String> command = new ArrayList<>(
                    List.of(java(), "-Xmx64m", "-Dstdout.encoding=UTF-8", "-cp", classes(), "VerifyLedger"));
            command.addAll(arguments);
            return start(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the verifier doesn't end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Verdict(process.exitValue(), output);
    }

    private static synchronized String classes() throws IOException {
        if (compiled == null) {
            Path folder = Files.createTempDirectory("verifier");
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-Xlint:all",
                            "-Werror",
                            "-cp",
                            folder.toString(),
                            "-d",
                            folder.toString(),
                            SOURCE.toString());
            if (result != 0) {
                throw new IllegalStateException("the verifier doesn't compile without a warning");
            }
            compiled = folder;
        }
        return compiled.toString();
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }
}
