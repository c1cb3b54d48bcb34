package dev.vote.web.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.Hour;
import dev.vote.payment.figures.Share;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Hour HOUR = new Hour(Instant.parse("2026-11-24T23:00:00Z"), new Amounts(7, 35_000, 3));

    @Test
    void hoursAreNamedByTheContestsClocks() {
        JsonObject chart = read(Charts.hours(List.of(HOUR), Measure.VOTES, "Votes", LAGOS, Locale.ENGLISH));

        assertThat(chart.getJsonObject("data").getJsonArray("labels").getString(0))
                .isEqualTo("Wed 00:00");
        assertThat(set(chart).getJsonArray("data").getInt(0)).isEqualTo(7);
    }

    @Test
    void sharesStandInTheOrderGiven() {
        List<Share> shares = List.of(share("Ada", 9), share("Bisi", 4));

        JsonObject chart = read(Charts.shares(shares, Measure.VOTES, List.of("Ada", "Bisi"), "Votes"));

        assertThat(chart.getJsonObject("data").getJsonArray("labels")).hasToString("[\"Ada\",\"Bisi\"]");
        assertThat(set(chart).getJsonArray("data")).hasToString("[9,4]");
        assertThat(chart.getJsonObject("options").getString("indexAxis")).isEqualTo("y");
    }

    @Test
    void moneyIsInWholeUnits() {
        JsonObject chart = read(Charts.hours(List.of(HOUR), Measure.MONEY, "Money, NGN", LAGOS, Locale.ENGLISH));

        assertThat(set(chart).getJsonArray("data")).hasToString("[350.00]");
    }

    @Test
    void aNameCantBreakOutOfTheChart() {
        String name = "\"}</script><b>";

        JsonObject chart = read(Charts.shares(List.of(share(name, 1)), Measure.VOTES, List.of(name), "Votes"));

        assertThat(chart.getJsonObject("data").getJsonArray("labels").getString(0))
                .isEqualTo(name);
    }

    @Test
    void nothingMovesByItself() {
        JsonObject chart = read(Charts.hours(List.of(HOUR), Measure.VOTES, "Votes", LAGOS, Locale.ENGLISH));

        assertThat(chart.getJsonObject("options").getBoolean("animation")).isFalse();
    }

    private static JsonObject set(JsonObject chart) {
        return chart.getJsonObject("data").getJsonArray("datasets").getJsonObject(0);
    }

    private static Share share(String name, long votes) {
        return new Share(name, new Amounts(votes, votes * 5_000, votes));
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
