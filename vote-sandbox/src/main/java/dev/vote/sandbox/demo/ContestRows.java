package dev.vote.sandbox.demo;

import dev.vote.sandbox.demo.portrait.Portraits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Writes contests with all that belongs to them, except what happened in them. */
final class ContestRows {

    private static final Duration PREPARATION = Duration.ofDays(3);
    private static final Duration RUNNING_OUT = Duration.ofDays(1);

    private final Connection connection;

    ContestRows(Connection connection) {
        this.connection = connection;
    }

    /** The new contest's id; empty, and nothing written, when the slug exists. */
    OptionalLong insert(DemoContest contest, DemoPlan plan, Instant now) throws SQLException {
        OptionalLong id = insertContest(contest, plan, now);
        if (id.isPresent()) {
            insertPackages(contest, id.getAsLong());
            insertCategories(contest, id.getAsLong());
        }
        return id;
    }

    /** Gives more time to a contest whose window has run out, or does within a day. What was closed by hand stays so. */
    void extend(DemoPlan plan, Instant now) throws SQLException {
        if (!plan.isOpen()) {
            return;
        }
        String sql = """
                UPDATE contest SET closes_at = ?, version = version + 1
                WHERE slug = ? AND state = 'OPEN' AND closes_at < ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(plan.closesAt(now)));
            update.setString(2, plan.slug());
            update.setTimestamp(3, Timestamp.from(now.plus(RUNNING_OUT)));
            update.executeUpdate();
        }
    }

    private OptionalLong insertContest(DemoContest contest, DemoPlan plan, Instant now) throws SQLException {
        String sql = """
                INSERT INTO contest (slug, title, description, currency, price_minor, time_zone, opens_at, closes_at,
                                     created_at, state, results_visibility)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LIVE')
                ON CONFLICT (slug) DO NOTHING RETURNING id
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, contest.slug());
            insert.setString(2, contest.title());
            insert.setString(3, contest.description());
            insert.setString(4, contest.currency());
            insert.setLong(5, contest.priceMinor());
            insert.setString(6, contest.timeZone());
            insert.setTimestamp(7, Timestamp.from(plan.opensAt(now)));
            insert.setTimestamp(8, Timestamp.from(plan.closesAt(now)));
            insert.setTimestamp(9, Timestamp.from(plan.opensAt(now).minus(PREPARATION)));
            insert.setString(10, plan.isOpen() ? "OPEN" : "CLOSED");
            return id(insert);
        }
    }

    private void insertPackages(DemoContest contest, long contestId) throws SQLException {
        String sql = "INSERT INTO vote_package (contest_id, votes, price_minor, position) VALUES (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (DemoContest.Bundle bundle : contest.packages()) {
                insert.setLong(1, contestId);
                insert.setLong(2, bundle.votes());
                insert.setLong(3, bundle.priceMinor());
                insert.setInt(4, position++);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertCategories(DemoContest contest, long contestId) throws SQLException {
        String sql = "INSERT INTO category (contest_id, name, position) VALUES (?, ?, ?) RETURNING id";
        int position = 0;
        for (DemoContest.Category category : contest.categories()) {
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                insert.setLong(1, contestId);
                insert.setString(2, category.name());
                insert.setInt(3, position++);
                insertContestants(contestId, id(insert).orElseThrow(), category);
            }
        }
    }

    private void insertContestants(long contestId, long categoryId, DemoContest.Category category) throws SQLException {
        String sql = """
                WITH new AS (
                    INSERT INTO contestant (contest_id, category_id, code, name, story, photo_digest, position)
                    VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id, contest_id)
                INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM new
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (DemoContest.Contestant contestant : category.contestants()) {
                insert.setLong(1, contestId);
                insert.setLong(2, categoryId);
                insert.setString(3, contestant.code());
                insert.setString(4, contestant.name());
                insert.setString(5, contestant.story());
                insert.setString(6, insertPhoto(Portraits.draw(contestant.portrait(), contestant.model())));
                insert.setInt(7, position++);
                insert.executeUpdate();
            }
        }
    }

    private String insertPhoto(byte[] content) throws SQLException {
        String sql = "INSERT INTO photo (digest, media_type, content) VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING";
        String digest = Sha256.of(content);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, digest);
            insert.setString(2, Portraits.CONTENT_TYPE);
            insert.setBytes(3, content);
            insert.executeUpdate();
        }
        return digest;
    }

    private static OptionalLong id(PreparedStatement insert) throws SQLException {
        try (ResultSet row = insert.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }
}
