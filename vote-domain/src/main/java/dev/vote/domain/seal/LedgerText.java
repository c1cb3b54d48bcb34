package dev.vote.domain.seal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How values are written in what is sealed and published. */
public final class LedgerText {

    /** As exact as the database keeps them. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private LedgerText() {}

    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** What people typed, so that it ends where its line does. */
    public static String inLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
