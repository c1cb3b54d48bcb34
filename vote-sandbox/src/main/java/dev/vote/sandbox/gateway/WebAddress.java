package dev.vote.sandbox.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Addresses that a browser may be sent to: absolute http and https only, so never a script. */
final class WebAddress {

    private WebAddress() {}

    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address with Paystack's two return parameters, {@code trxref} and {@code reference}, of the same value. */
    static String withReference(URI callback, String reference) {
        String text = callback.toString();
        int hash = text.indexOf('#');
        String base = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : text.substring(hash);
        String value = URLEncoder.encode(reference, StandardCharsets.UTF_8);
        String join = callback.getRawQuery() == null ? "?" : "&";
        return base + join + "trxref=" + value + "&reference=" + value + fragment;
    }
}
