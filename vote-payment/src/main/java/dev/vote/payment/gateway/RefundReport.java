package dev.vote.payment.gateway;

import java.util.OptionalLong;

/**
 * How a refund stands at the gateway.
 *
 * @param id the gateway's name for it; empty if it was done before and the gateway only says so
 * @param amountMinor absent where the gateway doesn't say
 * @param note the merchant's own about it; empty where the gateway doesn't say
 * @param word the gateway's own word for the state
 */
public record RefundReport(String id, State state, OptionalLong amountMinor, String note, String word) {

    public enum State {
        PENDING,
        PROCESSED,
        FAILED,
        NEEDS_ATTENTION,
        /** the charge had been given back in full before */
        ALREADY_DONE,
        UNKNOWN
    }
}
