package dev.vote.payment.gateway;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a gateway told us of one charge.
 *
 * @param reference the charge's name, ours if the charge is; not yet checked
 * @param mode absent where the gateway doesn't say
 * @param amountMinor what was taken, in minor units, fees that the voter paid on top included
 * @param requestedMinor what was asked for; absent where the gateway doesn't say
 * @param currency ISO 4217; empty where the gateway doesn't say
 * @param paidAt by the gateway's clock; absent if unpaid or not told
 * @param word the gateway's own word for the state, for the log
 * @param message the gateway's words for the voter, such as {@code Insufficient Funds}; may be empty
 */
public record GatewayReport(
        String reference,
        GatewayState state,
        Optional<GatewayMode> mode,
        OptionalLong amountMinor,
        OptionalLong requestedMinor,
        String currency,
        Optional<Instant> paidAt,
        String word,
        String message) {}
