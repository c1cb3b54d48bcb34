package dev.vote.payment.simulation;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** A failure of the database that the simulation made. */
final class Injected extends PersistenceException {

    private static final long serialVersionUID = 1L;

    /** @param sqlState as PostgreSQL or its driver would tell it */
    Injected(String message, String sqlState) {
        super(message, new SQLException(message, sqlState));
    }
}
