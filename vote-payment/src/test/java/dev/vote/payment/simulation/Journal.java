package dev.vote.payment.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** What happened in a world, in its order: the digest of all of it, the last lines as they are, and counts of trouble. */
final class Journal {

    private static final int KEPT = 40;

    private final Deque<String> last = new ArrayDeque<>();
    private final Map<Trouble, Long> troubles = new EnumMap<>(Trouble.class);
    private final VirtualClock clock;
    private final MessageDigest digest;

    Journal(VirtualClock clock) {
        this.clock = clock;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void note(String event) {
        Instant now = clock.now();
        String line = now + " " + event;
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        last.add(line);
        if (last.size() > KEPT) {
            last.remove();
        }
    }

    void trouble(Trouble kind, String where) {
        troubles.merge(kind, 1L, Long::sum);
        note(kind + " " + where);
    }

    Map<Trouble, Long> troubles() {
        return troubles;
    }

    /** The last lines, for whoever must find out what happened. */
    String tail() {
        return String.join("\n", last);
    }

    /** Of every line until now; begins anew. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
