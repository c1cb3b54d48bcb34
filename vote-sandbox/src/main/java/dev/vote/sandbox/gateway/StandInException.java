package dev.vote.sandbox.gateway;

/** What the stand-in refuses to do. */
public abstract sealed class StandInException extends RuntimeException {

    StandInException(String message) {
        super(message);
    }

    /** No charge has this reference. */
    public static final class NoSuchCharge extends StandInException {
        NoSuchCharge(String reference) {
            super("no charge has the reference '" + reference + "'");
        }
    }

    /** The reference was used before. */
    public static final class DuplicateReference extends StandInException {
        DuplicateReference(String reference) {
            super("the reference '" + reference + "' was used before");
        }
    }

    /** The charge is in a state from which there is no way to the other. */
    public static final class IllegalMove extends StandInException {
        IllegalMove(String reference, ChargeStatus from, ChargeStatus to) {
            super("charge '" + reference + "' is " + from.text() + " and cannot become " + to.text());
        }
    }
}
