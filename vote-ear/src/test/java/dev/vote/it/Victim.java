package dev.vote.it;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Who is killed. */
enum Victim {
    SERVER("server"),
    /** The server, and once more before it has got far: two kills. */
    STARTING_SERVER("server, again while it starts"),
    POSTMASTER("postmaster");

    /** One of so many kills of a server meets it while it starts. */
    private static final int STARTING = 5;

    private final String title;

    Victim(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** So many kills of each, in a random order. */
    static List<Victim> shuffled(int servers, int postmasters, Random random) {
        int starting = servers / STARTING;
        List<Victim> victims = new ArrayList<>(Collections.nCopies(servers - 2 * starting, SERVER));
        victims.addAll(Collections.nCopies(starting, STARTING_SERVER));
        victims.addAll(Collections.nCopies(postmasters, POSTMASTER));
        Collections.shuffle(victims, random);
        return victims;
    }
}
