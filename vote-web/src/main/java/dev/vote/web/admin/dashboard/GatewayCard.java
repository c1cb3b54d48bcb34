package dev.vote.web.admin.dashboard;

import dev.vote.payment.figures.GatewayHealth;
import dev.vote.payment.figures.GatewayMonitor;
import dev.vote.web.admin.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How the gateway is doing, on each page that shows it. */
@Named
@RequestScoped
public class GatewayCard {

    private static final Duration QUIET = Duration.ofMinutes(15);

    @Inject
    GatewayMonitor monitor;

    @Inject
    Me me;

    @Inject
    Clock clock;

    private final Once<GatewayHealth> health = new Once<>();

    public boolean isShown() {
        return me.may("GATEWAY_VIEW");
    }

    public GatewayHealth getHealth() {
        return health.get(monitor::health);
    }

    /** Whether questions to the gateway are overdue by so much that somebody should look. */
    public boolean isLate() {
        Instant limit = clock.instant().minus(QUIET);
        return isShown()
                && getHealth().oldestDue().filter(due -> due.isBefore(limit)).isPresent();
    }
}
