package dev.vote.domain.seal;

import java.time.Instant;

/** The lines of a contest's public export that aren't entries or seals. */
public final class Published {

    private static final String FORMAT = "vote-ledger 1";

    private Published() {}

    /** What comes first. */
    public static String head() {
        return FORMAT;
    }

    /** @param slug the contest's address, at the moment */
    public static String contest(long id, String slug) {
        return "contest " + id + ' ' + slug;
    }

    public static String at(Instant moment) {
        return "at " + LedgerText.moment(moment);
    }

    /** @param votes the tally */
    public static String contestant(String code, long votes, String name) {
        return "contestant " + code + ' ' + votes + ' ' + LedgerText.inLine(name);
    }

    /** What comes last: who misses it hasn't all of it. */
    public static String end(long seals, long entries, long waiting) {
        return "end " + seals + ' ' + entries + ' ' + waiting;
    }
}
