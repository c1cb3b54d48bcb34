package dev.vote.domain.ledger;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The running total of one contestant: always the sum of the contestant's ledger entries.
 *
 * <p>Changed only by a bulk update in the transaction that writes the ledger entries, so it is never loaded there.
 */
@Entity
@Cacheable(false)
public class Tally {

    @Id
    @Column(name = "contestant_id")
    private long contestantId;

    @Column(name = "contest_id")
    private long contestId;

    private long votes;

    protected Tally() {}

    public long getContestantId() {
        return contestantId;
    }

    public long getContestId() {
        return contestId;
    }

    public long getVotes() {
        return votes;
    }
}
