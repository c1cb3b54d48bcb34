package dev.vote.payment.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How the disputes of a contest ended, by the gateway's books and by ours. */
record DisputeEnds(ModelGateway gateway, DataSource database, long contest) {

    private static final String CLOSED = """
            SELECT count(*) FROM dispute d JOIN payment p ON p.id = d.payment_id
            WHERE p.contest_id = ? AND d.state = ? AND d.closed_at IS NOT NULL""";

    /** Whether each of the gateway's is over, and in ours with the same end, and closed. */
    boolean agree() {
        long lost = gateway.claims().stream().filter(Claim::isLost).count();
        long won = gateway.claims().stream()
                .filter(claim -> claim.isOver() && !claim.isLost())
                .count();
        return lost + won == gateway.claims().size() && closed("LOST") == lost && closed("WON") == won;
    }

    private long closed(String state) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CLOSED)) {
            query.setLong(1, contest);
            query.setString(2, state);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
