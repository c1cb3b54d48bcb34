package dev.vote.payment.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalHoursTest {

    private static final Amounts ONE = new Amounts(1, 5_000, 1);
    private static final Amounts TWO = new Amounts(2, 10_000, 1);

    @Test
    void lastHourIsTheRunningOneAndEmptyHoursAreThere() {
        LocalHours hours = new LocalHours(Instant.parse("2026-11-24T11:40:00Z"), ZoneId.of("Africa/Lagos"), 3);

        List<Hour> added = hours.add(Map.of(Instant.parse("2026-11-24T11:30:00Z"), ONE));

        assertThat(added)
                .containsExactly(
                        new Hour(Instant.parse("2026-11-24T09:00:00Z"), Amounts.NOTHING),
                        new Hour(Instant.parse("2026-11-24T10:00:00Z"), Amounts.NOTHING),
                        new Hour(Instant.parse("2026-11-24T11:00:00Z"), ONE));
    }

    @Test
    void quartersOfAnHourAreAddedAndWhatIsOlderIsLeftOut() {
        LocalHours hours = new LocalHours(Instant.parse("2026-11-24T11:40:00Z"), ZoneId.of("UTC"), 2);

        List<Hour> added = hours.add(Map.of(
                Instant.parse("2026-11-24T09:45:00Z"), TWO,
                Instant.parse("2026-11-24T10:00:00Z"), ONE,
                Instant.parse("2026-11-24T10:45:00Z"), TWO));

        assertThat(added).extracting(Hour::amounts).containsExactly(new Amounts(3, 15_000, 2), Amounts.NOTHING);
    }

    @Test
    void hoursBeginAtHalfPastWhereTheClocksSaySo() {
        LocalHours hours = new LocalHours(Instant.parse("2026-11-24T11:40:00Z"), ZoneId.of("Asia/Kolkata"), 2);

        assertThat(hours.add(Map.of()))
                .extracting(Hour::start)
                .containsExactly(Instant.parse("2026-11-24T10:30:00Z"), Instant.parse("2026-11-24T11:30:00Z"));
    }

    @Test
    void theHourThatComesTwiceIsTwoHours() {
        // in Paris, three o'clock became two at 01:00 UTC
        LocalHours hours = new LocalHours(Instant.parse("2026-10-25T02:10:00Z"), ZoneId.of("Europe/Paris"), 4);

        List<Hour> added = hours.add(Map.of(
                Instant.parse("2026-10-25T00:15:00Z"), ONE,
                Instant.parse("2026-10-25T01:15:00Z"), TWO));

        assertThat(added).extracting(Hour::amounts).containsExactly(Amounts.NOTHING, ONE, TWO, Amounts.NOTHING);
        assertEachLastsAnHour(added);
    }

    @Test
    void theHourThatIsLeftOutIsntThere() {
        // in Paris, two o'clock became three at 01:00 UTC
        LocalHours hours = new LocalHours(Instant.parse("2026-03-29T02:10:00Z"), ZoneId.of("Europe/Paris"), 3);

        List<Hour> added = hours.add(Map.of());

        assertThat(added)
                .extracting(
                        hour -> hour.start().atZone(ZoneId.of("Europe/Paris")).getHour())
                .containsExactly(1, 3, 4);
        assertEachLastsAnHour(added);
    }

    private static void assertEachLastsAnHour(List<Hour> hours) {
        for (int index = 1; index < hours.size(); index++) {
            assertThat(Duration.between(
                            hours.get(index - 1).start(), hours.get(index).start()))
                    .isEqualTo(Duration.ofHours(1));
        }
    }
}
