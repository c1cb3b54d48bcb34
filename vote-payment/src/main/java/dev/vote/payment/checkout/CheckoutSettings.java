package dev.vote.payment.checkout;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The bounds of checkout; see {@code vote.checkout.*}. */
@ApplicationScoped
public class CheckoutSettings {

    @Inject
    Settings settings;

    private Duration authorizeLease;
    private Duration authorizeWait;

    @PostConstruct
    void read() {
        authorizeLease = settings.duration("vote.checkout.authorize-lease");
        authorizeWait = settings.duration("vote.checkout.authorize-wait");
    }

    /** How long one caller may ask the gateway for a payment's page before another may try. */
    public Duration authorizeLease() {
        return authorizeLease;
    }

    /** How long a second click waits for the answer to the first one. */
    public Duration authorizeWait() {
        return authorizeWait;
    }
}
