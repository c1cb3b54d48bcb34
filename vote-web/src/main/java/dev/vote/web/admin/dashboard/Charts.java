package dev.vote.web.admin.dashboard;

import dev.vote.payment.figures.Hour;
import dev.vote.payment.figures.Share;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Charts as Chart.js reads them. Their colours come from the page's style, by a script of ours. */
final class Charts {

    private Charts() {}

    /** @param label of the series */
    static String hours(List<Hour> hours, Measure measure, String label, ZoneId zone, Locale locale) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder data = Json.createArrayBuilder();
        DateTimeFormatter time = DateTimeFormatter.ofPattern("EEE HH:mm", locale);
        hours.forEach(hour -> {
            labels.add(time.format(hour.start().atZone(zone)));
            data.add(measure.of(hour.amounts()));
        });
        return chart("bar", labels, data, label, scales("x", 12)).toString();
    }

    /** Lying bars, the first on top. */
    static String shares(List<Share> shares, Measure measure, List<String> names, String label) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        names.forEach(labels::add);
        JsonArrayBuilder data = Json.createArrayBuilder();
        shares.forEach(share -> data.add(measure.of(share.amounts())));
        JsonObjectBuilder options = scales("y", names.size()).add("indexAxis", "y");
        return chart("bar", labels, data, label, options).toString();
    }

    private static JsonObjectBuilder scales(String axis, int ticks) {
        JsonObject few = Json.createObjectBuilder()
                .add("grid", Json.createObjectBuilder().add("display", false))
                .add(
                        "ticks",
                        Json.createObjectBuilder().add("maxTicksLimit", ticks).add("maxRotation", 0))
                .build();
        JsonObject fromZero =
                Json.createObjectBuilder().add("beginAtZero", true).build();
        return Json.createObjectBuilder()
                .add(
                        "scales",
                        Json.createObjectBuilder()
                                .add("x", axis.equals("x") ? few : fromZero)
                                .add("y", axis.equals("y") ? few : fromZero));
    }

    private static JsonObject chart(
            String type, JsonArrayBuilder labels, JsonArrayBuilder data, String label, JsonObjectBuilder options) {
        JsonObjectBuilder set = Json.createObjectBuilder()
                .add("label", label)
                .add("data", data)
                .add("borderRadius", 5)
                .add("maxBarThickness", 34);
        return Json.createObjectBuilder()
                .add("type", type)
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", labels)
                                .add("datasets", Json.createArrayBuilder().add(set)))
                .add(
                        "options",
                        options.add("maintainAspectRatio", false)
                                .add("animation", false)
                                .add(
                                        "plugins",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "legend",
                                                        Json.createObjectBuilder()
                                                                .add("display", false))))
                .build();
    }

    /** For the table beside the chart, such as {@code Tue, Nov 24, 3:00 PM}. */
    static String hour(Hour hour, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(hour.start().atZone(zone));
    }
}
