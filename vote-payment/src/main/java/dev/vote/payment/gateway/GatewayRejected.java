package dev.vote.payment.gateway;

/** The gateway understood and will not. Repeating the same won't help. */
public class GatewayRejected extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code the gateway's own, such as {@code duplicate_reference}; empty where it gave none */
    public GatewayRejected(String code, String message) {
        super(message);
        this.code = code;
    }

    public String getCode() {
        return code;
    }
}
