package dev.vote.payment.gateway;

import dev.vote.domain.VoteException;

/** The gateway didn't do what it was asked. */
public abstract class GatewayException extends VoteException {

    private static final long serialVersionUID = 1L;

    protected GatewayException(String message) {
        super(message);
    }

    protected GatewayException(String message, Throwable cause) {
        super(message, cause);
    }
}
