package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema has been migrated. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    private static final String NAME = "schema";

    @Inject
    Vitals vitals;

    @Override
    public HealthCheckResponse call() {
        return vitals.schema()
                .map(version -> HealthCheckResponse.named(NAME)
                        .up()
                        .withData("version", version)
                        .build())
                .orElseGet(() -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", "the schema is being migrated")
                        .build());
    }
}
