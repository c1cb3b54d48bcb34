package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import java.util.Map;

/**
 * How a seed ended: well, or there is none.
 *
 * @param digest of everything that happened, in its order, and of the final state
 * @param deliveries webhooks that reached the server
 * @param payments by their last status
 */
record SeedResult(
        long seed,
        String digest,
        long deliveries,
        Map<PaymentStatus, Long> payments,
        Map<Trouble, Long> troubles,
        long groups) {}
