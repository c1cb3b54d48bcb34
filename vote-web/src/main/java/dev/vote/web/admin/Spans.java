package dev.vote.web.admin;

import java.time.Duration;

/** How long a window of time is, exactly: in days where it has whole ones, otherwise in hours. */
public final class Spans {

    private static final int DAY = 24;

    private Spans() {}

    public static String text(Duration window) {
        long hours = window.toHours();
        return hours > 0 && hours % DAY == 0
                ? Texts.say("frame", "span.days", hours / DAY)
                : Texts.say("frame", "span.hours", hours);
    }
}
