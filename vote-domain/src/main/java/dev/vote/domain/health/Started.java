package dev.vote.domain.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once it can be asked: the schema was migrated before the pages were begun. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("schema");
    }
}
