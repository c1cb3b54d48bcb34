package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What a gateway may say of a payment, starting from one that was paid as ordered. */
public record Reports(
        String reference,
        GatewayState state,
        Optional<GatewayMode> mode,
        OptionalLong amountMinor,
        OptionalLong requestedMinor,
        String currency,
        Optional<Instant> paidAt) {

    public static final Instant HEARD_AT = Payments.NOON.plusSeconds(30);

    public static Reports paid(Payment payment) {
        return new Reports(
                payment.getReference().value(),
                GatewayState.PAID,
                Optional.of(GatewayMode.TEST),
                OptionalLong.of(Payments.AMOUNT_MINOR),
                OptionalLong.of(Payments.AMOUNT_MINOR),
                "NGN",
                Optional.of(Payments.NOON.plusSeconds(20)));
    }

    public Reports state(GatewayState other) {
        return new Reports(reference, other, mode, amountMinor, requestedMinor, currency, paidAt);
    }

    public Reports mode(GatewayMode other) {
        return new Reports(reference, state, Optional.ofNullable(other), amountMinor, requestedMinor, currency, paidAt);
    }

    public Reports amounts(OptionalLong taken, OptionalLong requested) {
        return new Reports(reference, state, mode, taken, requested, currency, paidAt);
    }

    public Reports currency(String other) {
        return new Reports(reference, state, mode, amountMinor, requestedMinor, other, paidAt);
    }

    public Reports paidAt(Instant other) {
        return new Reports(reference, state, mode, amountMinor, requestedMinor, currency, Optional.ofNullable(other));
    }

    public GatewayReport report() {
        return new GatewayReport(
                reference,
                state,
                mode,
                amountMinor,
                requestedMinor,
                OptionalLong.empty(),
                currency,
                paidAt,
                "card",
                state.name(),
                "Declined",
                Optional.empty());
    }

    public Evidence evidence() {
        return new Evidence(
                "paystack",
                GatewayMode.TEST,
                Source.WEBHOOK,
                "charge.success",
                reference.getBytes(StandardCharsets.UTF_8),
                HEARD_AT,
                Optional.of(report()),
                Optional.empty());
    }
}
