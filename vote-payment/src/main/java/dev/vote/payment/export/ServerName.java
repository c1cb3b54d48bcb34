package dev.vote.payment.export;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What this machine calls itself. */
final class ServerName {

    private static final int MAX = 100;

    private ServerName() {}

    static String get() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.length() > MAX ? name.substring(0, MAX) : name;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }
}
