package dev.vote.payment.gateway;

import dev.vote.domain.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** The gateways that are built in, by name. */
@ApplicationScoped
public class Gateways {

    @Inject
    @Any
    Instance<PaymentGateway> all;

    @Inject
    @Any
    Instance<WebhookReader> webhookReaders;

    @Inject
    Settings settings;

    /** The one that new payments go to. */
    public PaymentGateway current() {
        return get(settings.text("vote.gateway"));
    }

    public Optional<PaymentGateway> find(String name) {
        return all.stream().filter(gateway -> gateway.name().equals(name)).findFirst();
    }

    public Optional<WebhookReader> findWebhookReader(String name) {
        return webhookReaders.stream()
                .filter(reader -> reader.gateway().equals(name))
                .findFirst();
    }

    public PaymentGateway get(String name) {
        return find(name).orElseThrow(() -> new UnknownGateway(name));
    }
}
