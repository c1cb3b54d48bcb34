package dev.vote.payment.refund;

import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import java.util.Set;

/** A guard taken away: one person gives back whatever it is. */
public class LonelyRefunds extends Refunds {

    @Override
    public Set<SecondPerson> takesTwo(Payment payment, Money amount) {
        return Set.of();
    }
}
