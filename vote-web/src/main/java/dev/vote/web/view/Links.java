package dev.vote.web.view;

import dev.vote.domain.config.PublicAddress;
import dev.vote.domain.payment.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;

/** Absolute addresses as the public knows them. */
@Named
@ApplicationScoped
public class Links {

    @Inject
    PublicAddress address;

    public URI contest(String slug) {
        return address.at("/contests/" + slug);
    }

    public URI contestant(String slug, String code) {
        return address.at("/contests/" + slug + '/' + code);
    }

    public URI photo(String digest) {
        return address.at("/photos/" + digest);
    }

    /** The page that says what became of a payment. */
    public URI payment(Reference reference) {
        return address.at("/payments/" + reference);
    }

    /** The same for programs. */
    public URI paymentResource(Reference reference) {
        return address.at("/api/payments/" + reference);
    }

    /** Where whoever was handed a one-time link chooses a password. @param secret of the link */
    public URI welcome(String secret) {
        return address.at("/admin/welcome/" + secret);
    }
}
