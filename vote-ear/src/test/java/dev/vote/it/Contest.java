package dev.vote.it;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A contest to test with, put into the database: NGN 50.00 a vote, a package of ten for NGN 450.00, contestants C1 to Cn
 * in one category. Each has a slug of its own, so that no test sees another one's.
 */
record Contest(long id, String slug, long packageId) {

    static final long PRICE_MINOR = 5_000;
    static final long PACKAGE_VOTES = 10;
    static final long PACKAGE_MINOR = 45_000;

    private static final AtomicInteger COUNT = new AtomicInteger();

    static Contest open(int contestants) {
        return create("OPEN", Duration.ofDays(-1), Duration.ofDays(1), contestants);
    }

    static Contest overSince(Duration ago) {
        return create("OPEN", Duration.ofDays(-1), ago.negated(), 2);
    }

    static Contest create(String state, Duration opens, Duration closes, int contestants) {
        String slug = "it-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
        Instant now = Instant.now();
        long id = Sql.number(
                """
                INSERT INTO contest (slug, title, description, currency, price_minor, opens_at, closes_at, time_zone, state)
                VALUES (?, ?, 'A contest to test with.', 'NGN', ?, ?, ?, 'Africa/Lagos', ?) RETURNING id""",
                slug,
                "Test " + slug,
                PRICE_MINOR,
                Timestamp.from(now.plus(opens)),
                Timestamp.from(now.plus(closes)),
                state);
        long category = Sql.number("INSERT INTO category (contest_id, name) VALUES (?, 'All') RETURNING id", id);
        long bundle = Sql.number(
                "INSERT INTO vote_package (contest_id, votes, price_minor) VALUES (?, ?, ?) RETURNING id",
                id,
                PACKAGE_VOTES,
                PACKAGE_MINOR);
        Sql.update("""
                WITH added AS (
                    INSERT INTO contestant (contest_id, category_id, code, name, position)
                    SELECT ?, ?, 'C' || n, 'Contestant ' || n, n FROM generate_series(1, ?) n RETURNING id, contest_id)
                INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM added""", id, category, contestants);
        return new Contest(id, slug, bundle);
    }

    long votesOf(String code) {
        return Sql.number("""
                SELECT t.votes FROM tally t JOIN contestant c ON c.id = t.contestant_id
                WHERE c.contest_id = ? AND c.code = ?""", id, code);
    }

    long totalVotes() {
        return Sql.number("SELECT coalesce(sum(votes), 0) FROM tally WHERE contest_id = ?", id);
    }

    long payments() {
        return Sql.number("SELECT count(*) FROM payment WHERE contest_id = ?", id);
    }
}
