package dev.vote.payment.task;

import dev.vote.domain.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that waits for a person.
 *
 * @param id of what is decided: a payment, proposal, refund, dispute or difference; of the ledger, the contest's
 * @param reference of the payment; of a difference it may be nobody's of ours; of the ledger, the contest's name in addresses
 * @param contest its title; empty if we have no such payment
 * @param contestant the name; likewise
 * @param amount what it is about: the price, or what is disputed or went back
 * @param why in one word of its kind's: a reason of review, a kind of difference, a state of a dispute; may be empty
 * @param words of whoever proposed it, of the payer's bank, or of the gateway; of the ledger, how many differences there are; may be
 *     empty
 * @param dueAt by when it must be done
 * @param isOverdue whether that is past
 * @param proposal by whom, where a second person answers; absent too if nobody wanted it but we ourselves
 */
public record Task(
        TaskKind kind,
        long id,
        String reference,
        String contest,
        String contestant,
        Optional<Money> amount,
        String why,
        String words,
        Instant since,
        Optional<Instant> dueAt,
        boolean isOverdue,
        Optional<By> proposal) {

    /**
     * Who proposed.
     *
     * @param isMine whether it was whoever is looking
     * @param isForMe whether whoever is looking may be the second person
     */
    public record By(String who, boolean isMine, boolean isForMe) {}
}
