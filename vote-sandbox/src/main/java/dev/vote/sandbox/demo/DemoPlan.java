package dev.vote.sandbox.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When each demo contest runs, seen from the day it is loaded, and how many payments it has had by then. */
enum DemoPlan {
    LAGOS("lagos-rising-stars", -9, 24, 900),
    ACCRA("accra-campus-awards", -6, 31, 600),
    HARMATTAN("harmattan-queen", -47, -12, 500);

    private final String slug;
    private final int opensInDays;
    private final int closesInDays;
    private final int payments;

    DemoPlan(String slug, int opensInDays, int closesInDays, int payments) {
        this.slug = slug;
        this.opensInDays = opensInDays;
        this.closesInDays = closesInDays;
        this.payments = payments;
    }

    String slug() {
        return slug;
    }

    /** Whether it is meant to be open whenever the sandbox runs. */
    boolean isOpen() {
        return closesInDays > 0;
    }

    int payments() {
        return payments;
    }

    /** Makes the history differ from contest to contest, and never from run to run. */
    long seed() {
        return slug.hashCode();
    }

    /** In the morning. */
    Instant opensAt(Instant now) {
        return at(now, opensInDays, 7);
    }

    /** In the evening. */
    Instant closesAt(Instant now) {
        return at(now, closesInDays, 19);
    }

    private static Instant at(Instant now, int days, int hour) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(days, ChronoUnit.DAYS).plus(hour, ChronoUnit.HOURS);
    }
}
