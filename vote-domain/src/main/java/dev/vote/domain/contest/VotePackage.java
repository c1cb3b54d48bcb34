package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

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

    @Column(name = "retired_at")
    private Instant retiredAt;

    protected VotePackage() {}

    /**
     * @param votes at least 1
     * @param priceMinor in minor units of the contest's currency; at least 1
     */
    public static VotePackage offer(long contestId, long votes, long priceMinor, int position) {
        if (votes < 1 || priceMinor < 1) {
            throw new IllegalArgumentException("a package has votes and a price");
        }
        VotePackage bundle = new VotePackage();
        bundle.contestId = contestId;
        bundle.votes = votes;
        bundle.priceMinor = priceMinor;
        bundle.position = position;
        return bundle;
    }

    /** No longer sold. Payments that bought it keep it. */
    public void retire(Instant now) {
        retiredAt = now;
    }

    /** @param place lowest first */
    public void moveTo(int place) {
        position = place;
    }

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
