package dev.vote.payment.gateway;

import java.util.Optional;

/**
 * @param event the gateway's word for the kind of message
 * @param report what it says of a charge; empty for a kind that isn't about one's state
 * @param dispute what it says of a dispute; empty for every other kind
 */
public record WebhookMessage(String event, Optional<GatewayReport> report, Optional<DisputeReport> dispute) {}
