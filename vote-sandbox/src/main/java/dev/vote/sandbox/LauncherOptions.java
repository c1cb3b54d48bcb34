package dev.vote.sandbox;

import dev.vote.sandbox.process.SandboxFailure;
import dev.vote.sandbox.server.ServerProduct;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher is told, each as a system property ({@code -Dvote.http.port=8081}).
 *
 * @param ear {@code vote.ear}: the application; {@code vote-ear/target/vote.ear}
 * @param server {@code vote.server}: {@code wildfly} or {@code payara}; {@code wildfly}
 * @param serverHome {@code vote.server.home}: an installation of it that is ready for Vote; {@code vote-ear/target/wildfly},
 *     {@code vote-ear/target/payara/payara6}
 * @param data {@code vote.data}: the folder that keeps everything between runs; {@code .vote}
 * @param httpPort {@code vote.http.port}: where voters come; 8080
 * @param managementPort {@code vote.management.port}: the server's management, and WildFly's health checks; 9990
 * @param gatewayPort {@code vote.gateway.port}: the stand-in for Paystack; 8090
 * @param databasePort {@code vote.db.port}: the sandbox's own PostgreSQL; 5480
 * @param externalDatabase {@code vote.db.url}, {@code vote.db.user}, {@code vote.db.password}: any PostgreSQL instead of the
 *     sandbox's own, by its JDBC URL; user and password are {@code vote} unless said
 * @param demo {@code vote.demo}: whether demo contests are loaded; true
 */
record LauncherOptions(
        Path ear,
        ServerProduct server,
        Path serverHome,
        Path data,
        int httpPort,
        int managementPort,
        int gatewayPort,
        int databasePort,
        Optional<Login> externalDatabase,
        boolean demo) {

    /** A database that others run. */
    record Login(String url, String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    LauncherOptions {
        data = data.toAbsolutePath().normalize();
    }

    /**
     * @throws SandboxFailure that names the option, if one can't be used
     */
    static LauncherOptions from(Properties properties) {
        ServerProduct server = server(properties);
        return new LauncherOptions(
                Path.of(text(properties, "vote.ear", "vote-ear/target/vote.ear")),
                server,
                Path.of(text(properties, "vote.server.home", "vote-ear/target/" + server.target())),
                Path.of(text(properties, "vote.data", ".vote")),
                port(properties, "vote.http.port", 8080),
                port(properties, "vote.management.port", 9990),
                port(properties, "vote.gateway.port", 8090),
                port(properties, "vote.db.port", 5480),
                login(properties),
                flag(properties, "vote.demo", true));
    }

    private static ServerProduct server(Properties properties) {
        String name = text(properties, "vote.server", ServerProduct.WILDFLY.optionName());
        return ServerProduct.named(name)
                .orElseThrow(
                        () -> new SandboxFailure("Option vote.server must be wildfly or payara, not '" + name + "'"));
    }

    private static Optional<Login> login(Properties properties) {
        String url = text(properties, "vote.db.url", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new SandboxFailure("Option vote.db.url must start with jdbc:postgresql:, not be '" + url + "'");
        }
        return Optional.of(
                new Login(url, text(properties, "vote.db.user", "vote"), text(properties, "vote.db.password", "vote")));
    }

    private static String text(Properties properties, String key, String preset) {
        String value = properties.getProperty(key, "").strip();
        return value.isEmpty() ? preset : value;
    }

    private static int port(Properties properties, String key, int preset) {
        String value = text(properties, key, Integer.toString(preset));
        int port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
        if (port < 1 || port > 65_535) {
            throw new SandboxFailure("Option " + key + " must be a port from 1 to 65535, not '" + value + "'");
        }
        return port;
    }

    private static boolean flag(Properties properties, String key, boolean preset) {
        String value = text(properties, key, Boolean.toString(preset));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new SandboxFailure("Option " + key + " must be true or false, not '" + value + "'");
        };
    }
}
