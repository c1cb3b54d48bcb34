package dev.vote.it;

import dev.vote.domain.staff.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Somebody who is logged in, put into the database.
 *
 * @param secret what the browser shows in the cookie {@code vote_staff}
 */
record StaffSession(long staffId, String email, String secret) {

    static final String COOKIE = "vote_staff";

    static StaffSession of(Role... roles) {
        String email = "it-" + UUID.randomUUID() + "@vote.example";
        long id = Sql.number(
                "INSERT INTO staff (email, name, totp_confirmed_at) VALUES (?, ?, now()) RETURNING id",
                email,
                "Test " + Arrays.toString(roles));
        for (Role role : roles) {
            Sql.update("INSERT INTO staff_role (staff_id, role) VALUES (?, ?)", id, role.name());
        }
        String secret = UUID.randomUUID().toString() + UUID.randomUUID();
        Sql.update("""
                INSERT INTO staff_session (digest, staff_id, started_at, last_seen_at, address)
                VALUES (?, ?, now(), now(), '127.0.0.1')""", sha256(secret), id);
        return new StaffSession(id, email, secret);
    }

    /** Makes the contest one of this organiser's own. */
    StaffSession owning(Contest contest) {
        Sql.update("INSERT INTO contest_staff (contest_id, staff_id) VALUES (?, ?)", contest.id(), staffId);
        return this;
    }

    /** For the header {@code Cookie}. */
    String cookie() {
        return COOKIE + "=" + secret;
    }

    /** For how long nobody came with it; whole minutes. The person has one session. */
    static long idleMinutes(long staffId) {
        return Sql.number(
                "SELECT CAST(floor(extract(epoch FROM now() - last_seen_at) / 60) AS bigint) FROM staff_session"
                        + " WHERE staff_id = ?",
                staffId);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
