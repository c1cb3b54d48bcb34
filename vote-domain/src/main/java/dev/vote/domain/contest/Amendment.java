package dev.vote.domain.contest;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that voters go by and that was changed after the first sale. Voters see it; it is never changed itself. */
@Entity
@Table(name = "contest_amendment")
@Cacheable(false)
public class Amendment {

    /** The reason where there are no words of an organiser: voting was ended before its time. */
    public static final String CLOSED_BY_HAND = "closed-by-hand";

    private static final int MAX_WHAT = 200;
    private static final int MAX_VALUE = 1_000;
    private static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(generator = "contest_amendment_seq")
    @SequenceGenerator(name = "contest_amendment_seq", sequenceName = "contest_amendment_seq", allocationSize = 1)
    private long id;

    @Column(name = "contest_id")
    private long contestId;

    private Instant at;
    private String what;
    private String before;
    private String after;
    private String reason;

    protected Amendment() {}

    static Amendment of(long contestId, Instant at, String what, String before, String after, String reason) {
        Amendment amendment = new Amendment();
        amendment.contestId = contestId;
        amendment.at = at;
        amendment.what = cut(what, MAX_WHAT);
        amendment.before = cut(before, MAX_VALUE);
        amendment.after = cut(after, MAX_VALUE);
        amendment.reason = cut(reason, MAX_REASON);
        return amendment;
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length - 1) + '…' : text;
    }

    public Instant getAt() {
        return at;
    }

    /** What was changed, such as {@code price} or {@code contestant C1: name}. */
    public String getWhat() {
        return what;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }

    /** In the organiser's words, or {@link #CLOSED_BY_HAND}. */
    public String getReason() {
        return reason;
    }
}
