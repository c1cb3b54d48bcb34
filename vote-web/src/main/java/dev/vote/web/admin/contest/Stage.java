package dev.vote.web.admin.contest;

import dev.vote.domain.contest.Contest;
import java.time.Instant;

/** Where a contest stands for those who run it: what they made of it and its window, taken together. */
public enum Stage {
    DRAFT("plain"),
    /** opened; its window hasn't begun */
    SCHEDULED("brand"),
    OPEN("good"),
    PAUSED("warn"),
    /** its window has ended; nobody closed it by hand */
    OVER("plain"),
    CLOSED("plain"),
    ARCHIVED("plain");

    private final String tone;

    Stage(String tone) {
        this.tone = tone;
    }

    public static Stage of(Contest contest, Instant now) {
        return switch (contest.getState()) {
            case DRAFT -> DRAFT;
            case CLOSED -> CLOSED;
            case ARCHIVED -> ARCHIVED;
            case OPEN -> contest.isOver(now) ? OVER : contest.isOpen(now) ? OPEN : SCHEDULED;
            case PAUSED -> contest.isOver(now) ? OVER : PAUSED;
        };
    }

    /** Of its badge. */
    public String getTone() {
        return tone;
    }
}
