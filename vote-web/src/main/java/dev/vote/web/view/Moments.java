package dev.vote.web.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How a moment is written for people: in the contest's own time zone, which is named. */
public final class Moments {

    private Moments() {}

    /** Such as {@code Dec 18, 2026, 7:00 PM WAT}. */
    public static String text(Instant moment, ZoneId zone, Locale locale) {
        DateTimeFormatter dateAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale);
        DateTimeFormatter zoneName = DateTimeFormatter.ofPattern("z", locale);
        return dateAndTime.format(moment.atZone(zone)) + ' ' + zoneName.format(moment.atZone(zone));
    }
}
