package dev.vote.payment.evidence;

import dev.vote.payment.listing.Conditions;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Source;
import java.time.Instant;
import java.util.Optional;

/**
 * Which evidence to list; what is empty is any.
 *
 * @param event the gateway's word, whole
 * @param reference whole
 * @param from when it came first; inclusive
 * @param before exclusive
 */
public record EventFilter(
        Optional<Source> source,
        String event,
        Optional<Outcome> outcome,
        String reference,
        Optional<Instant> from,
        Optional<Instant> before) {

    Conditions conditions() {
        return new Conditions()
                .andEquals("e.source", source.map(Enum::name).orElse(""))
                .andRare("e.event", event, "charge.success")
                .andRare("e.outcome", outcome.map(Enum::name).orElse(""), Outcome.CREDITED.name())
                .andEquals("e.reference", reference)
                .andFrom("e.received_at", from)
                .andBefore("e.received_at", before);
    }
}
