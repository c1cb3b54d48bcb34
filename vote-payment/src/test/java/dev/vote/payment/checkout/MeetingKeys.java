package dev.vote.payment.checkout;

import dev.vote.domain.payment.Payment;
import dev.vote.payment.container.Meeting;
import jakarta.inject.Inject;
import java.util.Optional;

/** As they are, but two orders look for their key before either takes it. */
public class MeetingKeys extends CheckoutKeys {

    @Inject
    Meeting meeting;

    @Override
    public Optional<Payment> findPayment(String key) {
        Optional<Payment> found = super.findPayment(key);
        meeting.attend();
        return found;
    }
}
