package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.payment.container.Meeting;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** As they are, but two transactions try to read the same payments before either goes on. */
public class MeetingPayments extends LockedPayments {

    @Inject
    Meeting meeting;

    @Override
    public Map<String, Payment> lock(Collection<String> references) {
        Map<String, Payment> payments = read(references);
        meeting.attend();
        return payments;
    }

    Map<String, Payment> read(Collection<String> references) {
        return super.lock(references);
    }
}
