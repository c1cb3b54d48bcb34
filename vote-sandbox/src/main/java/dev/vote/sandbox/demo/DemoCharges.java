package dev.vote.sandbox.demo;

import dev.vote.sandbox.gateway.ChargeRequest;
import dev.vote.sandbox.gateway.Charges;
import dev.vote.sandbox.gateway.Payment;
import dev.vote.sandbox.gateway.TestCard;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Puts the demo payments that wait for a person into the stand-in's books, as they are in Vote's: then a reconciliation finds them
 * there, and a person can give the money back. At every start, so that a stand-in that has lost its file knows them again.
 */
final class DemoCharges {

    private static final String TAKEN = """
            SELECT p.reference, p.email, p.amount_minor, p.currency, p.created_at, p.paid_at,
                   convert_from(e.body, 'UTF8')::jsonb #>> '{data,id}' AS charge,
                   convert_from(e.body, 'UTF8')::jsonb #>> '{data,amount}' AS taken_minor
            FROM payment p JOIN LATERAL (SELECT body FROM gateway_event
                                         WHERE gateway = p.gateway AND reference = p.reference ORDER BY id LIMIT 1) e ON true
            WHERE p.gateway = ? AND p.reference LIKE ? AND p.paid_at IS NOT NULL
            ORDER BY p.created_at
            """;

    private final Connection connection;
    private final Charges charges;

    DemoCharges(Connection connection, Charges charges) {
        this.connection = connection;
        this.charges = charges;
    }

    void tell() throws SQLException {
        try (PreparedStatement taken = connection.prepareStatement(TAKEN)) {
            taken.setString(1, EvidenceRows.READABLE);
            taken.setString(2, DemoHistory.PREFIX + "%");
            try (ResultSet row = taken.executeQuery()) {
                while (row.next()) {
                    tell(row);
                }
            }
        }
    }

    private void tell(ResultSet row) throws SQLException {
        var request = ChargeRequest.of(
                row.getString("reference"),
                row.getString("email"),
                row.getLong("amount_minor"),
                row.getString("currency"));
        Payment payment = Payment.with(TestCard.SUCCESS.number())
                .amountMinor(row.getLong("taken_minor"))
                .paidAt(row.getTimestamp("paid_at").toInstant());
        charges.remember(
                new BigInteger(row.getString("charge")),
                request,
                payment,
                row.getTimestamp("created_at").toInstant());
    }
}
