package dev.vote.domain.config;

import dev.vote.domain.VoteException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A setting is missing or can't be used. The message names the key and says what is expected, never a secret's value. */
public class InvalidSetting extends VoteException {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 20;

    public InvalidSetting(String key, String expected) {
        this("setting " + key + " " + expected);
    }

    private InvalidSetting(String message) {
        super(message);
    }

    /** Several as one. @param faults at least one */
    public static InvalidSetting all(List<InvalidSetting> faults) {
        return new InvalidSetting(faults.stream().map(Throwable::getMessage).collect(Collectors.joining("; ")));
    }

    /** The one behind a failure: containers wrap what happens while they make a bean. */
    public static Optional<InvalidSetting> in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InvalidSetting found) {
                return Optional.of(found);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
