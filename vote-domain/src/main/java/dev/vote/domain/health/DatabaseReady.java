package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers and its schema is up to date: without it a node can do nothing for anybody. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String NAME = "database";

    @Inject
    Vitals vitals;

    @Override
    public HealthCheckResponse call() {
        return vitals.trouble()
                .map(reason -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", reason)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up(NAME));
    }
}
