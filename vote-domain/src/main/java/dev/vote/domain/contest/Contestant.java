package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Who is voted for. Once withdrawn, no more votes are sold; those already paid for still count. */
@Entity
@Cacheable(false)
public class Contestant {

    @Id
    @GeneratedValue(generator = "contestant_seq")
    @SequenceGenerator(name = "contestant_seq", sequenceName = "contestant_seq", allocationSize = 1)
    private long id;

    @Column(name = "contest_id")
    private long contestId;

    @Column(name = "category_id")
    private Long categoryId;

    private String code;
    private String name;
    private String story;

    @Column(name = "photo_digest")
    private String photoDigest;

    private int position;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason = "";

    @Version
    private long version;

    protected Contestant() {}

    /**
     * A new one. Needs a tally in the same transaction.
     *
     * @param position the place among the contestants; lowest first
     */
    public static Contestant enter(long contestId, ContestantCode code, Particulars particulars, int position) {
        Contestant contestant = new Contestant();
        contestant.contestId = contestId;
        contestant.position = position;
        contestant.recode(code);
        contestant.describe(particulars);
        return contestant;
    }

    public void describe(Particulars particulars) {
        name = particulars.name();
        story = particulars.story();
        categoryId = particulars.categoryId().orElse(null);
    }

    /** Never once votes were sold: the old code is on posters. */
    public void recode(ContestantCode changed) {
        code = changed.value();
    }

    /** @param digest of a stored {@link Photo}; empty for none */
    public void show(Optional<String> digest) {
        photoDigest = digest.orElse(null);
    }

    /**
     * No more votes are sold from now on.
     *
     * @param reason for the staff; not empty
     * @throws IllegalStateException if that is so already
     */
    public void withdraw(Instant at, String reason) {
        if (isWithdrawn() || reason.isBlank()) {
            throw new IllegalStateException("only who takes part can be withdrawn, and for a reason");
        }
        withdrawnAt = at;
        withdrawnReason = reason;
    }

    /** @throws IllegalStateException unless withdrawn */
    public void reinstate() {
        if (!isWithdrawn()) {
            throw new IllegalStateException("who takes part can't be brought back");
        }
        withdrawnAt = null;
        withdrawnReason = "";
    }

    public long getId() {
        return id;
    }

    public long getContestId() {
        return contestId;
    }

    public Optional<Long> getCategoryId() {
        return Optional.ofNullable(categoryId);
    }

    /** Two to twelve capital letters and digits, unique in the contest. */
    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public String getStory() {
        return story;
    }

    /** The {@link Photo} that shows the contestant. */
    public Optional<String> getPhotoDigest() {
        return Optional.ofNullable(photoDigest);
    }

    /** The place among the contestants when nothing else orders them; lowest first. */
    public int getPosition() {
        return position;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Optional<Instant> getWithdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** For the staff; empty unless withdrawn by them. */
    public String getWithdrawnReason() {
        return withdrawnReason;
    }

    public long getVersion() {
        return version;
    }
}
