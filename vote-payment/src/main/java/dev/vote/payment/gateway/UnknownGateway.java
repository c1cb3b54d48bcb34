package dev.vote.payment.gateway;

/** No gateway of that name is built in: a payment's row or a setting names one that isn't there. */
public class UnknownGateway extends GatewayException {

    private static final long serialVersionUID = 1L;

    public UnknownGateway(String name) {
        super("no gateway is called " + name);
    }
}
