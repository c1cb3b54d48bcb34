package dev.vote.payment.gateway.paystack;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import dev.vote.payment.gateway.GatewayMode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How Paystack is reached; see {@code vote.paystack.*}. The key decides between test and live money. */
@ApplicationScoped
public class PaystackSettings {

    private static final String SECRET_KEY = "vote.paystack.secret-key";
    private static final String PREVIOUS_SECRET_KEY = "vote.paystack.previous-secret-key";

    @Inject
    Settings settings;

    private URI baseUrl;
    private Duration connectTimeout;
    private Duration readTimeout;
    private String secretKey;
    private Optional<String> previousSecretKey;

    @PostConstruct
    void read() {
        baseUrl = settings.url("vote.paystack.base-url");
        connectTimeout = settings.duration("vote.paystack.connect-timeout");
        readTimeout = settings.duration("vote.paystack.read-timeout");
        secretKey = checked(SECRET_KEY, settings.text(SECRET_KEY));
        previousSecretKey = settings.optionalText(PREVIOUS_SECRET_KEY).map(key -> checked(PREVIOUS_SECRET_KEY, key));
        if (previousSecretKey.filter(key -> modeOf(key) != modeOf(secretKey)).isPresent()) {
            throw new InvalidSetting(PREVIOUS_SECRET_KEY, "must be of the same mode, test or live, as " + SECRET_KEY);
        }
    }

    public URI baseUrl() {
        return baseUrl;
    }

    public Duration connectTimeout() {
        return connectTimeout;
    }

    public Duration readTimeout() {
        return readTimeout;
    }

    public GatewayMode mode() {
        return modeOf(secretKey);
    }

    private static GatewayMode modeOf(String key) {
        return key.startsWith("sk_live_") ? GatewayMode.LIVE : GatewayMode.TEST;
    }

    String secretKey() {
        return secretKey;
    }

    /** The keys that may have signed a webhook, the current one first. */
    List<String> signingKeys() {
        return Stream.concat(Stream.of(secretKey), previousSecretKey.stream()).toList();
    }

    private static String checked(String setting, String key) {
        if (!key.matches("sk_(test|live)_\\S+")) {
            throw new InvalidSetting(setting, "must be a secret key of Paystack: sk_test_… or sk_live_…");
        }
        return key;
    }
}
