package dev.vote.sandbox;

import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports that a run needs, by the option that chooses each. */
final class Ports {

    private final Map<String, Integer> needed = new LinkedHashMap<>();

    static Ports of(LauncherOptions options) {
        var ports = new Ports();
        ports.need("vote.http.port", options.httpPort());
        ports.need("vote.management.port", options.managementPort());
        ports.need("vote.gateway.port", options.gatewayPort());
        if (options.externalDatabase().isEmpty()) {
            ports.need("vote.db.port", options.databasePort());
        }
        return ports;
    }

    /** @throws SandboxFailure that names both options, if two want the same port */
    void need(String option, int port) {
        needed.forEach((other, taken) -> {
            if (taken == port) {
                throw new SandboxFailure("Options " + other + " and " + option + " are both port " + port);
            }
        });
        needed.put(option, port);
    }

    /** @throws SandboxFailure that names port and option, if something listens on one of them */
    void requireFree() {
        needed.forEach((option, port) -> {
            if (!isFree(port)) {
                throw new SandboxFailure("Port " + port + " is taken: end what listens there, or choose another with -D"
                        + option + "=<port>");
            }
        });
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // a connection that has just ended doesn't count
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
