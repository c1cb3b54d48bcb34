package dev.vote.payment.gateway;

import java.util.List;
import java.util.Optional;

/** @param next the cursor of the page that follows; empty on the last one */
public record ChargePage(List<GatewayAnswer> charges, Optional<String> next) {

    public ChargePage {
        charges = List.copyOf(charges);
    }
}
