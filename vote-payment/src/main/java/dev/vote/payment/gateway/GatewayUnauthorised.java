package dev.vote.payment.gateway;

/** The gateway doesn't accept our key. Repeating won't help; an operator must look. */
public class GatewayUnauthorised extends GatewayException {

    private static final long serialVersionUID = 1L;

    public GatewayUnauthorised(String message) {
        super(message);
    }
}
