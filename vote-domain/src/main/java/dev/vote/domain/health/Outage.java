package dev.vote.domain.health;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that can't be reached, which passes, from a fault in the program. */
public final class Outage {

    /** Connection exceptions, too little memory or too many connections, and a server that is told to stop. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int DEEPEST = 20;

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** A server's pool that has no connection to give throws without a state. */
    private static boolean isOutage(String sqlState) {
        return sqlState == null || sqlState.length() < 2 || CLASSES.contains(sqlState.substring(0, 2));
    }
}
