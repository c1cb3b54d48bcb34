package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.Optional;

/**
 * What the merchant asked for when it initialised a charge.
 *
 * @param amountMinor in minor units of the currency
 * @param callbackUrl where the payer's browser goes afterwards; empty for nowhere
 * @param metadata the merchant's own data as it came, an object or a text; a missing node for none
 */
public record ChargeRequest(
        String reference, String email, long amountMinor, String currency, String callbackUrl, JsonNode metadata) {

    /** Nothing but what must be there. */
    public static ChargeRequest of(String reference, String email, long amountMinor, String currency) {
        return new ChargeRequest(reference, email, amountMinor, currency, "", JsonNodeFactory.instance.textNode(""));
    }

    /** Where a payer goes who gives up: {@code metadata.cancel_action}, if it is a web address. */
    Optional<URI> cancelAction() {
        return WebAddress.parse(metadata.path("cancel_action").asText(""));
    }

    Optional<URI> callback() {
        return WebAddress.parse(callbackUrl);
    }
}
