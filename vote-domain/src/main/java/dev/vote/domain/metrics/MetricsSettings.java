package dev.vote.domain.metrics;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Who may read the metrics; see {@code vote.metrics.token}. */
@ApplicationScoped
public class MetricsSettings {

    private static final String TOKEN = "vote.metrics.token";
    private static final int LEAST_LENGTH = 16;

    @Inject
    Settings settings;

    private Optional<String> token = Optional.empty();

    @PostConstruct
    void read() {
        token = settings.optionalText(TOKEN);
        if (token.filter(value -> value.length() < LEAST_LENGTH).isPresent()) {
            throw new InvalidSetting(TOKEN, "must have at least " + LEAST_LENGTH + " characters");
        }
    }

    /** Whether anybody may read them at all. */
    public boolean areShown() {
        return token.isPresent();
    }

    /** In a time that doesn't depend on how much of it is right. */
    public boolean isToken(String candidate) {
        return token.filter(value -> MessageDigest.isEqual(bytes(value), bytes(candidate)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
