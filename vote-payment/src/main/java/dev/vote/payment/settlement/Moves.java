package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The payments that one transaction moves, each with the status that it had before. Plain Java without I/O. */
final class Moves {

    private final Map<Payment, PaymentStatus> before = new LinkedHashMap<>();

    /** To be called before the payment moves; of several moves the first one counts. */
    void begin(Payment payment) {
        before.putIfAbsent(payment, payment.getStatus());
    }

    boolean isEmpty() {
        return before.isEmpty();
    }

    int size() {
        return before.size();
    }

    /** One value of each payment, in the same order for every value. */
    <T> Object[] of(Function<Payment, T> value) {
        return before.keySet().stream().map(value).toArray();
    }

    /** The statuses before, in the same order. */
    Object[] before() {
        return before.values().stream().map(Enum::name).toArray();
    }
}
