package dev.vote.payment.gateway;

import java.time.Instant;
import java.util.Optional;

/**
 * By which one refund is known from another. Messages and the gateway's list may name the same one differently.
 *
 * @param told what messages call it; empty where that isn't said
 * @param listed what the list calls it; empty where that isn't said
 * @param begunAt by the gateway's clock; absent where that isn't said
 */
public record RefundName(String told, String listed, Optional<Instant> begunAt) {}
