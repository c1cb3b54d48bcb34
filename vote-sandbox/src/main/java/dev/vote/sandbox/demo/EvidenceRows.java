package dev.vote.sandbox.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Writes what the gateway is to have said of the payments for which it took money: a webhook each. */
final class EvidenceRows {

    /** Not the name of a gateway that can be asked: nobody there knows these payments. */
    private static final String NOBODY = "demo";

    /** What people must judge is read by the gateway's own reader, and the stand-in has it in its books: {@link DemoCharges}. */
    static final String READABLE = "paystack";

    private static final String EVENT = """
            INSERT INTO gateway_event (gateway, source, event, reference, body, digest, outcome, received_at, last_received_at)
            VALUES (?, 'WEBHOOK', 'charge.success', ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;
    private final JsonMapper json = JsonMapper.builder().build();

    EvidenceRows(Connection connection) {
        this.connection = connection;
    }

    static String gateway(DemoPayment payment) {
        return payment.fate().isInReview() ? READABLE : NOBODY;
    }

    void insert(List<DemoPayment> history, String currency) throws SQLException {
        try (PreparedStatement event = connection.prepareStatement(EVENT)) {
            for (DemoPayment payment : history) {
                if (payment.fate().paidAt().isPresent()) {
                    set(event, payment, currency, payment.fate().paidAt().get());
                    event.addBatch();
                }
            }
            event.executeBatch();
        }
    }

    private void set(PreparedStatement event, DemoPayment payment, String currency, Instant paidAt)
            throws SQLException {
        byte[] body = body(payment, currency, paidAt);
        Timestamp heard = Timestamp.from(paidAt.plusMillis(150));
        event.setString(1, gateway(payment));
        event.setString(2, payment.reference());
        event.setBytes(3, body);
        event.setString(4, Sha256.of(body));
        event.setString(5, payment.fate().status());
        event.setTimestamp(6, heard);
        event.setTimestamp(7, heard);
    }

    /** As the gateway writes it. Where the amount is to be wrong, a tenth is missing. */
    private byte[] body(DemoPayment payment, String currency, Instant paidAt) {
        boolean wrong =
                payment.fate().reviewReason().filter("WRONG_AMOUNT"::equals).isPresent();
        ObjectNode event = json.createObjectNode().put("event", "charge.success");
        ObjectNode data = event.putObject("data");
        data.put("id", payment.reference().hashCode() & 0x7fffffffL).put("domain", "test");
        data.put("status", "success").put("reference", payment.reference());
        data.put("amount", wrong ? payment.amountMinor() * 9 / 10 : payment.amountMinor());
        data.put("requested_amount", payment.amountMinor()).put("currency", currency);
        data.put("gateway_response", "Successful");
        data.put("channel", payment.fate().channel().orElse("card"));
        data.put("paid_at", paidAt.toString())
                .put("created_at", payment.createdAt().toString());
        data.putObject("customer").put("email", payment.email());
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
