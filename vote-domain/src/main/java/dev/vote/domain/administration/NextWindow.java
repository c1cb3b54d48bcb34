package dev.vote.domain.administration;

import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When the next edition of a contest could be held: as many days long, at the same times of day, beginning in a week. */
final class NextWindow {

    private static final int DAYS_AHEAD = 7;

    private NextWindow() {}

    /** In whole minutes, also if the old one was closed by hand. */
    static VotingWindow after(Instant now, VotingWindow old, ZoneId zone) {
        ZonedDateTime opens = old.opensAt().atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime closes = wholeMinute(old.closesAt().atZone(zone));
        long days = ChronoUnit.DAYS.between(
                opens.toLocalDate(), now.atZone(zone).toLocalDate().plusDays(DAYS_AHEAD));
        return new VotingWindow(
                opens.plusDays(days).toInstant(), closes.plusDays(days).toInstant(), old.latePayments());
    }

    private static ZonedDateTime wholeMinute(ZonedDateTime moment) {
        ZonedDateTime whole = moment.truncatedTo(ChronoUnit.MINUTES);
        return whole.equals(moment) ? whole : whole.plusMinutes(1);
    }
}
