package dev.vote.domain.administration;

/** What is looked at before a contest is opened. Some things must be there, others only should. */
public enum OpeningCheck {
    /** somebody to vote for */
    CONTESTANTS(true),
    /** a close that is still to come */
    WINDOW(true),
    /** voters are told what it is about */
    DESCRIPTION(true),
    /** voters are told how it is decided */
    RULES(false),
    /** a face for everybody */
    PHOTOS(false),
    /** bundles, which most voters buy */
    PACKAGES(false);

    private final boolean necessary;

    OpeningCheck(boolean necessary) {
        this.necessary = necessary;
    }

    /** Whether the contest can't be opened without it. */
    public boolean isNecessary() {
        return necessary;
    }
}
