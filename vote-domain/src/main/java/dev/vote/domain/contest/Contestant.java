package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
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

    protected Contestant() {}

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
}
