package dev.vote.payment.container;

import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.gateway.WebhookReader;
import dev.vote.payment.gateway.paystack.PaystackGateway;
import dev.vote.payment.gateway.paystack.PaystackWebhookReader;
import jakarta.inject.Inject;
import java.util.Optional;

/** Paystack, found without CDI's {@code Instance}. */
final class OneGateway extends Gateways {

    @Inject
    private PaystackGateway paystack;

    @Inject
    private PaystackWebhookReader reader;

    OneGateway() {}

    @Override
    public PaymentGateway current() {
        return paystack;
    }

    @Override
    public Optional<PaymentGateway> find(String name) {
        return name.equals(paystack.name()) ? Optional.of(paystack) : Optional.empty();
    }

    @Override
    public Optional<WebhookReader> findWebhookReader(String name) {
        return name.equals(reader.gateway()) ? Optional.of(reader) : Optional.empty();
    }
}
