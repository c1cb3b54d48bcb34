package dev.vote.sandbox.process;

/** The sandbox can't go on; the message is one line for whoever started it, and says what to do where that is known. */
public final class SandboxFailure extends RuntimeException {

    public SandboxFailure(String message) {
        // the message is everything: what called whom helps nobody
        super(message, null, false, false);
    }

    public SandboxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
