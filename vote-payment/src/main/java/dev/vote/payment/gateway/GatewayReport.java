package dev.vote.payment.gateway;

import dev.vote.domain.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a gateway told us of one charge.
 *
 * @param reference the charge's name, ours if the charge is; not yet checked
 * @param mode absent where the gateway doesn't say
 * @param amountMinor what was taken, in minor units, fees that the voter paid on top included; of a refund, what was given back
 * @param requestedMinor what was asked for; absent where the gateway doesn't say
 * @param feesMinor what the gateway keeps of it; absent where the gateway doesn't say
 * @param currency ISO 4217; empty where the gateway doesn't say
 * @param paidAt by the gateway's clock; absent if unpaid or not told
 * @param channel the gateway's word for how the voter paid, such as {@code card}; empty where it doesn't say
 * @param word the gateway's own word for the state, for the log
 * @param message the gateway's words for the voter, such as {@code Insufficient Funds}; may be empty
 * @param refund the refund that this is about; absent if it is about none
 */
public record GatewayReport(
        String reference,
        GatewayState state,
        Optional<GatewayMode> mode,
        OptionalLong amountMinor,
        OptionalLong requestedMinor,
        OptionalLong feesMinor,
        String currency,
        Optional<Instant> paidAt,
        String channel,
        String word,
        String message,
        Optional<RefundName> refund) {

    /** The same of a charge whose reference the gateway didn't say there. */
    public GatewayReport of(String name) {
        return new GatewayReport(
                name,
                state,
                mode,
                amountMinor,
                requestedMinor,
                feesMinor,
                currency,
                paidAt,
                channel,
                word,
                message,
                refund);
    }

    /** What was taken, if the gateway says an amount and a currency that there is. */
    public Optional<Money> taken() {
        return money(amountMinor);
    }

    /** What was asked for, likewise. */
    public Optional<Money> requested() {
        return money(requestedMinor);
    }

    /** What the gateway keeps of it, likewise. */
    public Optional<Money> fees() {
        return money(feesMinor);
    }

    /** So much in the charge's currency, if there is such an amount. */
    public Optional<Money> money(OptionalLong minor) {
        if (minor.isEmpty() || minor.getAsLong() < 0) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .findFirst()
                .map(known -> new Money(minor.getAsLong(), known));
    }
}
