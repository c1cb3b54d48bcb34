package dev.vote.sandbox.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How WildFly is started without its shell script, so that the process we hold is the server itself. */
final class ServerCommand {

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

    private ServerCommand() {}

    static List<String> of(ServerSettings settings, ServerFolder folder) {
        Path home = settings.home();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(baseOption(folder));
        command.addAll(JVM);
        command.addAll(MODULES);
        command.add("-Djboss.home.dir=" + home);
        command.add("-Dorg.jboss.boot.log.file=" + folder.base().resolve("log/server.log"));
        command.add("-Dlogging.configuration="
                + folder.base().resolve("configuration/logging.properties").toUri());
        command.add("-Djboss.http.port=" + settings.httpPort());
        command.add("-Djboss.management.http.port=" + settings.managementPort());
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.addAll(List.of("-b", "127.0.0.1", "-bmanagement", "127.0.0.1"));
        return command;
    }

    /** The argument that no other server has. */
    static String baseOption(ServerFolder folder) {
        return "-Djboss.server.base.dir=" + folder.base();
    }
}
