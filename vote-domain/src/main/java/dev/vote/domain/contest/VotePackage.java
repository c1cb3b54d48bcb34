package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A bundle of votes at a price of its own, such as ten votes for the price of nine. */
@Entity
@Table(name = "vote_package")
@Cacheable(false)
public class VotePackage {

    @Id
    @GeneratedValue(generator = "vote_package_seq")
    @SequenceGenerator(name = "vote_package_seq", sequenceName = "vote_package_seq", allocationSize = 1)
    private long id;

    @Column(name = "contest_id")
    private long contestId;

    private long votes;

    @Column(name = "price_minor")
    private long priceMinor;

    private int position;

    protected VotePackage() {}

    public long getId() {
        return id;
    }

    public long getContestId() {
        return contestId;
    }

    public long getVotes() {
        return votes;
    }

    /** In minor units of the contest's currency. */
    public long getPriceMinor() {
        return priceMinor;
    }

    /** Its place among the contest's packages; lowest first. */
    public int getPosition() {
        return position;
    }
}
