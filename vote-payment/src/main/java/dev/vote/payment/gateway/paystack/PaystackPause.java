package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayBusy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Keeps this server from calling Paystack before the time that its {@code Retry-After} named. Politeness, not
 * correctness: each server learns it for itself.
 */
@ApplicationScoped
public class PaystackPause {

    @Inject
    Clock clock;

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    /** @throws GatewayBusy while the pause lasts */
    void check() {
        Duration left = Duration.between(clock.instant(), until.get());
        if (!left.isNegative() && !left.isZero()) {
            throw new GatewayBusy("paystack asked for a pause", left);
        }
    }

    /** Passes a call's result or failure on, and notes a pause that it asks for. */
    <T> T watch(Supplier<T> call) {
        try {
            return call.get();
        } catch (GatewayBusy busy) {
            Instant asked = clock.instant().plus(busy.getRetryAfter());
            until.accumulateAndGet(asked, (known, heard) -> known.isAfter(heard) ? known : heard);
            throw busy;
        }
    }
}
