package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers: without it a node can do nothing for anybody. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String NAME = "database";

    @Inject
    DatabasePing database;

    @Override
    public HealthCheckResponse call() {
        try {
            database.ping();
            return HealthCheckResponse.up(NAME);
        } catch (PersistenceException | BulkheadException e) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", "the database doesn't answer")
                    .build();
        }
    }
}
