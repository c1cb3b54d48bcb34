package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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

    /** In the order in which they began. */
    Set<Payment> payments() {
        return before.keySet();
    }

    PaymentStatus before(Payment payment) {
        return before.get(payment);
    }
}
