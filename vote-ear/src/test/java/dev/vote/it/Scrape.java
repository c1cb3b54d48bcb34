package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics at one moment, as Prometheus reads them. */
record Scrape(String text) {

    static Scrape now() {
        HttpResponse<String> answer = get("Authorization", "Bearer " + Stage.METRICS_TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return new Scrape(answer.body());
    }

    static HttpResponse<String> get(String... headers) {
        return Http.get("/api/metrics", headers);
    }

    /** @param sample its name with its labels, as written; one that isn't there is a fault */
    double value(String sample) {
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(sample) + " (\\S+)$").matcher(text);
        assertThat(line.find()).as(sample).isTrue();
        return Double.parseDouble(line.group(1));
    }

    /** What the text declares, by name. */
    Set<String> names() {
        return Pattern.compile("(?m)^# TYPE (\\S+) ")
                .matcher(text)
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toSet());
    }
}
