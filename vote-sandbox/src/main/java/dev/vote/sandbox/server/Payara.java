package dev.vote.sandbox.server;

import dev.vote.sandbox.process.FolderTree;
import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A domain of Payara; the domain is ours, copied from the one of its home, which is shared and only read. */
final class Payara implements Layout {

    private static final String DOMAIN = "domain1";
    private static final String EAR = "vote.ear";

    @Override
    public void prepare(ServerSettings settings, Path base) throws IOException {
        Path domain = domain(base);
        new FolderTree(domain).delete();
        Files.createDirectories(base);
        new FolderTree(settings.home().resolve("glassfish/domains").resolve(DOMAIN)).copyTo(domain);
        new PayaraDomain(domain).settle(settings.httpPort(), settings.managementPort());
        Path deployments = Files.createDirectories(deployments(base));
        if (settings.ear().isPresent()) {
            Files.copy(settings.ear().get(), deployments.resolve(EAR));
        }
    }

    @Override
    public Path deployments(Path base) {
        return domain(base).resolve("autodeploy");
    }

    /** Payara itself says how: a dry run prints the command, with all that its domain asks of the JVM. */
    @Override
    public List<String> command(ServerSettings settings, Path base) {
        List<String> command = new ArrayList<>();
        boolean begun = false;
        for (String line : dryRun(settings, base)) {
            begun |= line.equals(settings.java().toString());
            if (begun && line.isBlank()) {
                // its console is our log
                command.set(command.indexOf("-verbose") + 1, "true");
                command.set(command.indexOf("-read-stdin") + 1, "false");
                return command;
            }
            if (begun) {
                command.add(line);
            }
        }
        throw new SandboxFailure("Payara in " + settings.home() + " doesn't say how it is started");
    }

    private static List<String> dryRun(ServerSettings settings, Path base) {
        Path tool = settings.home().resolve("glassfish/lib/client/appserver-cli.jar");
        var asadmin = new ProcessBuilder(
                        settings.java().toString(),
                        "-jar",
                        tool.toString(),
                        "start-domain",
                        "--dry-run",
                        "--domaindir",
                        base.toString(),
                        DOMAIN)
                .redirectErrorStream(true);
        asadmin.environment()
                .put("AS_JAVA", settings.java().getParent().getParent().toString());
        try {
            Process process = asadmin.start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::stripTrailing)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two of its services wait for each other now and then, on machines with few processors. */
    @Override
    public boolean onlyStumbled(String console) {
        return console.contains("WouldBlockException");
    }

    @Override
    public String mark(Path base) {
        return "-Dcom.sun.aas.instanceRoot=" + domain(base);
    }

    @Override
    public Path failureMarker(Path base) {
        return domain(base).resolve("autodeploy").resolve(EAR + "_deployFailed");
    }

    @Override
    public URI management(ServerSettings settings) {
        return URI.create("http://127.0.0.1:" + settings.managementPort() + "/management/domain");
    }

    @Override
    public URI health(ServerSettings settings) {
        return URI.create("http://127.0.0.1:" + settings.httpPort() + "/health");
    }

    private static Path domain(Path base) {
        return base.resolve(DOMAIN);
    }
}
