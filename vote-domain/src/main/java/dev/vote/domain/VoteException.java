package dev.vote.domain;

import jakarta.ejb.ApplicationException;

/** The root of all that Vote throws itself: unchecked, never wrapped by the container, and it rolls back. */
@ApplicationException(rollback = true)
public abstract class VoteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected VoteException(String message) {
        super(message);
    }

    protected VoteException(String message, Throwable cause) {
        super(message, cause);
    }
}
