package dev.vote.domain.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Reads settings so that a bad one is named. Every key stands, with its default and unit, in
 * {@code META-INF/microprofile-config.properties}.
 *
 * @throws InvalidSetting from each method, if the key has no value or one that can't be used
 */
@ApplicationScoped
public class Settings {

    @Inject
    Config config;

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> new InvalidSetting(key, "has no value and no default: set it"));
    }

    public Optional<String> optionalText(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @return positive, from an ISO 8601 duration such as {@code PT5S} */
    public Duration duration(String key) {
        return parse(key, text(key));
    }

    /** Several durations, separated by commas. */
    public Duration[] durations(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .map(value -> parse(key, value))
                .toArray(Duration[]::new);
    }

    /** @return within the bounds, both inclusive */
    public int integer(String key, int least, int most) {
        String expected = "must be a whole number from " + least + " to " + most;
        int value = converted(key, text(key), Integer::valueOf, expected);
        if (value < least || value > most) {
            throw new InvalidSetting(key, expected + ", not " + value);
        }
        return value;
    }

    /** @return absolute, {@code http} or {@code https}, without a slash at its end */
    public URI url(String key) {
        String text = text(key).replaceAll("/+$", "");
        String expected = "must be an absolute http or https URL";
        URI url = converted(key, text, URI::create, expected);
        if (url.getHost() == null || !url.getScheme().matches("https?")) {
            throw new InvalidSetting(key, expected);
        }
        return url;
    }

    private static Duration parse(String key, String text) {
        String expected = "must be a positive ISO 8601 duration such as PT5S";
        Duration duration = converted(key, text, Duration::parse, expected);
        if (duration.isZero() || duration.isNegative()) {
            throw new InvalidSetting(key, expected);
        }
        return duration;
    }

    private static <T> T converted(String key, String text, Function<String, T> conversion, String expected) {
        try {
            return conversion.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new InvalidSetting(key, expected);
        }
    }
}
