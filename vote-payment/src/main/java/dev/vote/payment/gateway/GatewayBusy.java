package dev.vote.payment.gateway;

import java.time.Duration;

/** The gateway wants fewer calls, or we protect it from more: nothing was done, ask again later. */
public class GatewayBusy extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public GatewayBusy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next call. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
