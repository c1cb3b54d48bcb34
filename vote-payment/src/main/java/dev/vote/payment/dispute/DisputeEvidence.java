package dev.vote.payment.dispute;

import dev.vote.payment.evidence.KeptEvent;
import dev.vote.payment.evidence.MaskedBody;
import java.util.List;

/**
 * What we have to answer a dispute with.
 *
 * @param messages what the gateway told about the payment, in the order of time, without personal data
 */
public record DisputeEvidence(DisputeDossier dossier, List<Message> messages) {

    /** @param body without its mask's secrets; the event has the digest of all of it */
    public record Message(KeptEvent event, MaskedBody body) {}

    public DisputeEvidence {
        messages = List.copyOf(messages);
    }
}
