package dev.vote.it;

import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.PayaraDomain;
import dev.vote.sandbox.server.ServerProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server's full distribution as its maker offers it, freshly unpacked. A reader of the guide has a machine for it; here it
 * gets ports that are free, on loopback only.
 */
abstract sealed class Distribution {

    private final Path home;
    private final int httpPort;

    private Distribution(Path home, int httpPort) {
        this.home = home;
        this.httpPort = httpPort;
    }

    static Distribution unpack(ServerProduct product, Path zip, Path folder) throws IOException {
        Path home = new ZipArchive(zip).unpackTo(folder);
        return switch (product) {
            case WILDFLY -> new WildFly(home);
            case PAYARA -> new Payara(home);
        };
    }

    final Path home() {
        return home;
    }

    final String address() {
        return "http://127.0.0.1:" + httpPort + "/vote";
    }

    /** Where it keeps what scripts change. */
    abstract Path configuration();

    abstract String health();

    /** The variables of the environment that its reader has set. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put(variable(), home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    abstract String variable();

    /** What the guide gives to type, for its ports. */
    String onItsPorts(String commands) {
        return commands;
    }

    /** What listens on a fresh one and must not any more once it was prepared. */
    List<Integer> portsToClose() {
        return List.of();
    }

    /** Whatever became of it. */
    abstract void stop(Shell shell);

    private static final class WildFly extends Distribution {

        private final int offset;

        WildFly(Path home) {
            this(home, FreePort.any() - 8080);
        }

        private WildFly(Path home, int offset) {
            super(home, 8080 + offset);
            this.offset = offset;
        }

        @Override
        String variable() {
            return "WILDFLY_HOME";
        }

        @Override
        Path configuration() {
            return home().resolve("standalone/configuration/standalone.xml");
        }

        @Override
        String health() {
            return "http://127.0.0.1:" + (9990 + offset) + "/health";
        }

        @Override
        String onItsPorts(String commands) {
            return commands.replace("-b 127.0.0.1", "-b 127.0.0.1 -Djboss.socket.binding.port-offset=" + offset);
        }

        @Override
        void stop(Shell shell) {
            shell.endWhatWasStarted();
        }
    }

    private static final class Payara extends Distribution {

        private final int adminPort = FreePort.any();

        Payara(Path home) throws IOException {
            this(home, FreePort.any());
        }

        private Payara(Path home, int httpPort) throws IOException {
            super(home, httpPort);
            new PayaraDomain(home().resolve("glassfish/domains/domain1")).moveToLoopback(httpPort, adminPort);
        }

        @Override
        String variable() {
            return "PAYARA_HOME";
        }

        @Override
        Path configuration() {
            return home().resolve("glassfish/domains/domain1/config/domain.xml");
        }

        @Override
        String health() {
            return address().replaceAll("/vote$", "/health");
        }

        @Override
        Map<String, String> environment() {
            Map<String, String> environment = super.environment();
            environment.put("AS_ADMIN_PORT", Integer.toString(adminPort));
            return environment;
        }

        @Override
        List<Integer> portsToClose() {
            return List.of(8181, 3820, 3920, 8686);
        }

        @Override
        void stop(Shell shell) {
            if (Files.exists(home().resolve("glassfish/domains/domain1/config/pid"))) {
                shell.run("$PAYARA_HOME/bin/asadmin stop-domain --force=true");
            }
        }
    }
}
