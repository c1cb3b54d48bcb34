package dev.vote.web.view;

import dev.vote.domain.config.Settings;
import dev.vote.domain.payment.Reference;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;

/**
 * Absolute addresses as the public knows them, under {@code vote.public-url}: never made from a request's headers, which
 * the caller may have invented.
 */
@Named
@ApplicationScoped
public class Links {

    @Inject
    Settings settings;

    private URI base;

    @PostConstruct
    void read() {
        base = settings.url("vote.public-url");
    }

    public URI contest(String slug) {
        return at("/contests/" + slug);
    }

    public URI contestant(String slug, String code) {
        return at("/contests/" + slug + '/' + code);
    }

    public URI photo(String digest) {
        return at("/photos/" + digest);
    }

    /** The page that says what became of a payment. */
    public URI payment(Reference reference) {
        return at("/payments/" + reference);
    }

    /** The same for programs. */
    public URI paymentResource(Reference reference) {
        return at("/api/payments/" + reference);
    }

    /** Where whoever was handed a one-time link chooses a password. @param secret of the link */
    public URI welcome(String secret) {
        return at("/admin/welcome/" + secret);
    }

    /** Whether the public reaches us without TLS, as in a demonstration. */
    public boolean isPlainHttp() {
        return "http".equals(base.getScheme());
    }

    private URI at(String path) {
        return URI.create(base + path);
    }
}
