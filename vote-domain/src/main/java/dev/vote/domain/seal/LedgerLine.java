package dev.vote.domain.seal;

import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.payment.Reference;
import java.time.Instant;

/**
 * A ledger entry as it is sealed and published. Without personal data: of the payment it has a hash of its reference, by which its voter
 * finds it, and from which nobody finds the reference, whose 130 bits are random.
 *
 * @param votes negative for a reversal
 * @param contestant the code, which stays once votes were sold
 * @param at when it was entered
 */
public record LedgerLine(EntryKind kind, long votes, String contestant, Instant at, Reference payment) {

    /**
     * The entry with its number, which is what is sealed.
     *
     * @param place in the seal, from 1
     */
    public String sealed(long seal, int place) {
        return "entry " + seal + ' ' + place + ' ' + facts();
    }

    /** An entry that waits for its seal. */
    public String waiting() {
        return "waiting " + facts();
    }

    private String facts() {
        return String.join(
                " ",
                kind.name(),
                Long.toString(votes),
                contestant,
                LedgerText.moment(at),
                mark(payment).toString());
    }

    /** What stands for a payment in the lines of its entries. */
    public static Hash mark(Reference payment) {
        return Hash.of("vote-payment:" + payment);
    }
}
