package dev.vote.sandbox.database;

import dev.vote.sandbox.process.Program;
import dev.vote.sandbox.process.SandboxFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL server process that works on a folder, whoever started it. */
record Postmaster(Program program) {

    private static final Duration FAST = Duration.ofSeconds(8);
    private static final Duration IMMEDIATE = Duration.ofSeconds(3);

    /** The one that the folder's pid file names, if it really is PostgreSQL at work on this folder. */
    static Optional<Postmaster> find(DatabaseFolder folder) {
        List<String> lines = folder.postmasterPid();
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Program.find(Long.parseLong(lines.get(0).strip()))
                .filter(program -> worksOn(program.commandLine(), folder.data()))
                .map(Postmaster::new);
    }

    static Postmaster get(DatabaseFolder folder) {
        return find(folder)
                .orElseThrow(() ->
                        new SandboxFailure("PostgreSQL doesn't run on " + folder.data() + "; see " + folder.log()));
    }

    /**
     * Ends what a killed run left behind. A pid file that now names a stranger is removed, because PostgreSQL would
     * take the stranger for itself and refuse to start; one that names nobody it handles itself.
     */
    static void clear(DatabaseFolder folder) {
        Optional<Postmaster> left = find(folder);
        left.ifPresent(Postmaster::end);
        if (left.isEmpty() && namesAStranger(folder)) {
            folder.forgetPostmaster();
        }
    }

    /** A fast shutdown: connections are cut, everything is written; an immediate one, then SIGKILL, if that takes too long. */
    void end() {
        program.signal("INT");
        if (program.awaitEnd(FAST)) {
            return;
        }
        program.signal("QUIT");
        if (!program.awaitEnd(IMMEDIATE)) {
            program.kill();
        }
    }

    private static boolean worksOn(List<String> commandLine, Path data) {
        int option = commandLine.indexOf("-D");
        return !commandLine.isEmpty()
                && Path.of(commandLine.get(0)).getFileName().toString().startsWith("postgres")
                && option > 0
                && option + 1 < commandLine.size()
                && Path.of(commandLine.get(option + 1))
                        .toAbsolutePath()
                        .normalize()
                        .equals(data);
    }

    private static boolean namesAStranger(DatabaseFolder folder) {
        List<String> lines = folder.postmasterPid();
        return !lines.isEmpty()
                && lines.get(0).strip().matches("\\d{1,18}")
                && Program.find(Long.parseLong(lines.get(0).strip())).isPresent();
    }
}
