package dev.vote.payment.refund;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.money.Money;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.refund.Refund;

/**
 * A refund with what it is about.
 *
 * @param who wanted it; Vote itself, if nobody did
 * @param answeredBy the second person's name; empty if there was none
 * @param isMine whether it was wanted by whoever is looking
 */
public record RefundLine(
        Refund refund,
        Payment payment,
        Contest contest,
        Contestant contestant,
        String who,
        String answeredBy,
        boolean isMine) {

    /** What goes back, or went. */
    public Money amount() {
        return refund.getAmount().orElseGet(payment::getPrice);
    }
}
