package dev.vote.sandbox.bench;

import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's heap holds after a full collection, asked by the JDK's {@code jcmd}. */
record HeapUse(long pid) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int KIB_PER_MIB = 1_024;

    /** In MiB. */
    long mebibytes() {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new SandboxFailure("jcmd doesn't tell the heap of process " + pid);
        }
        return Long.parseLong(used.group(1)) / KIB_PER_MIB;
    }

    private String jcmd(String command) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SandboxFailure("jcmd can't be run: " + e.getMessage(), e);
        }
    }
}
