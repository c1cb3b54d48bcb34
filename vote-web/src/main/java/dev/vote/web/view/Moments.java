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
        return text(moment, zone, locale, FormatStyle.SHORT);
    }

    /** Such as {@code Dec 18, 2026, 7:00:05 PM WAT}: for what is evidence. */
    public static String exact(Instant moment, ZoneId zone, Locale locale) {
        return text(moment, zone, locale, FormatStyle.MEDIUM);
    }

    private static String text(Instant moment, ZoneId zone, Locale locale, FormatStyle time) {
        DateTimeFormatter dateAndTime =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, time).localizedBy(locale);
        DateTimeFormatter zoneName = DateTimeFormatter.ofPattern("z", locale);
        return dateAndTime.format(moment.atZone(zone)) + ' ' + zoneName.format(moment.atZone(zone));
    }
}
