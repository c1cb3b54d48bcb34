package dev.vote.domain.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/**
 * Where the public reaches Vote: {@code vote.public-url}, never made from a request's headers, which the caller may have
 * invented.
 */
@ApplicationScoped
public class PublicAddress {

    @Inject
    Settings settings;

    private URI base;

    @PostConstruct
    void read() {
        base = settings.url("vote.public-url");
    }

    /** Without a slash at its end. */
    public URI base() {
        return base;
    }

    /** @param path begins with a slash */
    public URI at(String path) {
        return URI.create(base + path);
    }

    /** Whether the public reaches us without TLS, as in a demonstration. */
    public boolean isPlainHttp() {
        return "http".equals(base.getScheme());
    }
}
