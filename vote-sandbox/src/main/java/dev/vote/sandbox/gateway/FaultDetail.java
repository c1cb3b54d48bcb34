package dev.vote.sandbox.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The numbers of a fault; what is empty takes the default that {@link FaultKind} documents.
 *
 * @param delay by the stand-in's clock for webhooks and payments, of real time for answers of the API
 * @param count how many copies of an event, 1 to 20
 * @param parallel whether the copies go out at once
 * @param status an HTTP status
 * @param retryAfter sent as whole seconds
 * @param amountMinor a difference in minor units of the charge's currency
 * @param text a status, an event name, a reference or a currency, by kind
 */
public record FaultDetail(
        Optional<Duration> delay,
        OptionalInt count,
        boolean parallel,
        OptionalInt status,
        Optional<Duration> retryAfter,
        OptionalLong amountMinor,
        Optional<String> text) {

    static final FaultDetail NONE = new FaultDetail(
            Optional.empty(),
            OptionalInt.empty(),
            false,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty());

    public FaultDetail {
        if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > 20)) {
            throw new IllegalArgumentException("count must be 1 to 20");
        }
        if (status.isPresent() && (status.getAsInt() < 400 || status.getAsInt() > 599)) {
            throw new IllegalArgumentException("status must be 400 to 599");
        }
        if (delay.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("delay must not be negative");
        }
        if (amountMinor.isPresent() && amountMinor.getAsLong() < 1) {
            throw new IllegalArgumentException("amountMinor must be positive");
        }
    }

    FaultDetail delay(Duration value) {
        return new FaultDetail(Optional.of(value), count, parallel, status, retryAfter, amountMinor, text);
    }

    FaultDetail count(int value) {
        return new FaultDetail(delay, OptionalInt.of(value), parallel, status, retryAfter, amountMinor, text);
    }

    FaultDetail parallel(boolean value) {
        return new FaultDetail(delay, count, value, status, retryAfter, amountMinor, text);
    }

    FaultDetail status(int value) {
        return new FaultDetail(delay, count, parallel, OptionalInt.of(value), retryAfter, amountMinor, text);
    }

    FaultDetail retryAfter(Duration value) {
        return new FaultDetail(delay, count, parallel, status, Optional.of(value), amountMinor, text);
    }

    FaultDetail amountMinor(long value) {
        return new FaultDetail(delay, count, parallel, status, retryAfter, OptionalLong.of(value), text);
    }

    FaultDetail text(String value) {
        return new FaultDetail(delay, count, parallel, status, retryAfter, amountMinor, Optional.of(value));
    }
}
