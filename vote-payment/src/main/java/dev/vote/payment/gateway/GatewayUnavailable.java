package dev.vote.payment.gateway;

/** No answer, or none that can be used. What was asked for may or may not have been done. */
public class GatewayUnavailable extends GatewayException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailable(String message) {
        super(message);
    }

    public GatewayUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
