package dev.vote.payment.container;

import dev.vote.domain.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The defaults as they are shipped, and what an installation must set. */
final class ShippedSettings extends Settings {

    private final Properties values = new Properties();

    /** @param own what has no default, or another value here */
    ShippedSettings(Map<String, String> own) {
        try (InputStream shipped = Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            values.load(shipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        values.putAll(own);
    }

    @Override
    public Optional<String> optionalText(String key) {
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
