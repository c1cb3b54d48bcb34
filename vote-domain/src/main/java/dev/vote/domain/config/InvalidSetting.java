package dev.vote.domain.config;

import dev.vote.domain.VoteException;

/** A setting is missing or can't be used. The message names the key and says what is expected, never a secret's value. */
public class InvalidSetting extends VoteException {

    private static final long serialVersionUID = 1L;

    public InvalidSetting(String key, String expected) {
        super("setting " + key + " " + expected);
    }
}
