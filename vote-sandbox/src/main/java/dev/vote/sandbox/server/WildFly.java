package dev.vote.sandbox.server;

import dev.vote.sandbox.process.FolderTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A standalone WildFly; its {@code jboss.server.base.dir} is ours, its home is shared and only read. */
final class WildFly implements Layout {

    private static final String EAR = "vote.ear";

    private static final List<String> JVM = List.of(
            "-Xms256m",
            "-Xmx1g",
            "-XX:MetaspaceSize=128m",
            "-XX:MaxMetaspaceSize=512m",
            "-XX:+UseG1GC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Dorg.jboss.logmanager.nocolor=true");

    /** What {@code bin/common.sh} opens of the JDK's modules. */
    private static final List<String> MODULES = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    /** What transactions left in {@code data/tx-object-store} stays, because recovery needs it. */
    @Override
    public void prepare(ServerSettings settings, Path base) throws IOException {
        for (String stale : new String[] {"configuration", "deployments", "tmp", "data/content"}) {
            new FolderTree(base.resolve(stale)).delete();
        }
        new FolderTree(settings.home().resolve("standalone/configuration")).copyTo(base.resolve("configuration"));
        silenceUnboundedLog(base.resolve("configuration/standalone.xml"));
        Path deployments = Files.createDirectories(deployments(base));
        if (settings.ear().isPresent()) {
            Files.copy(settings.ear().get(), deployments.resolve(EAR), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(deployments.resolve(EAR + ".dodeploy"));
        }
    }

    @Override
    public Path deployments(Path base) {
        return base.resolve("deployments");
    }

    @Override
    public List<String> command(ServerSettings settings, Path base) {
        Path home = settings.home();
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.add(mark(base));
        command.addAll(JVM);
        command.addAll(MODULES);
        command.add("-Djboss.home.dir=" + home);
        command.add("-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"));
        command.add("-Dlogging.configuration="
                + base.resolve("configuration/logging.properties").toUri());
        command.add("-Djboss.http.port=" + settings.httpPort());
        command.add("-Djboss.management.http.port=" + settings.managementPort());
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.addAll(List.of("-b", "127.0.0.1", "-bmanagement", "127.0.0.1"));
        return command;
    }

    @Override
    public String mark(Path base) {
        return "-Djboss.server.base.dir=" + base;
    }

    @Override
    public Path failureMarker(Path base) {
        return deployments(base).resolve(EAR + ".failed");
    }

    @Override
    public URI management(ServerSettings settings) {
        return health(settings);
    }

    @Override
    public URI health(ServerSettings settings) {
        return URI.create("http://127.0.0.1:" + settings.managementPort() + "/health");
    }

    /** The console is kept, in a bounded file; the server's second log, one file a day, would grow without end. */
    private static void silenceUnboundedLog(Path configuration) throws IOException {
        Files.writeString(configuration, Files.readString(configuration).replace("<handler name=\"FILE\"/>", ""));
    }
}
