package dev.vote.payment.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Watches from outside for how long a contest can't be changed. */
final class ContestLock implements AutoCloseable {

    private static final String NOT_AVAILABLE = "55P03";

    private final DataSource database;
    private final Thread watch = new Thread(this::watch, "contest lock");
    private volatile boolean watching = true;
    private volatile long longestNanos;

    ContestLock(DataSource database) {
        this.database = database;
        watch.start();
    }

    private void watch() {
        try (Connection connection = database.getConnection();
                PreparedStatement take =
                        connection.prepareStatement("SELECT id FROM contest FOR NO KEY UPDATE NOWAIT")) {
            long free = System.nanoTime();
            while (watching) {
                if (isFree(take)) {
                    free = System.nanoTime();
                }
                longestNanos = Math.max(longestNanos, System.nanoTime() - free);
                Thread.sleep(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFree(PreparedStatement take) throws SQLException {
        try {
            return take.execute();
        } catch (SQLException e) {
            if (e.getSQLState().equals(NOT_AVAILABLE)) {
                return false;
            }
            throw e;
        }
    }

    Duration longest() {
        return Duration.ofNanos(longestNanos);
    }

    @Override
    public void close() {
        watching = false;
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
