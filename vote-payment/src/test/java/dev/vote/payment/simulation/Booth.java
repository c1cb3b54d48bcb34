package dev.vote.payment.simulation;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.container.PlainVote;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.WebhookMessage;
import dev.vote.payment.gateway.paystack.PaystackGateway;
import dev.vote.payment.gateway.paystack.PaystackWebhookReader;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Source;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A contest in which payments wait to be settled, and what the gateway says of them, read by the real code. */
final class Booth {

    static final int VOTES = 2;
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final long PRICE_MINOR = 5_000;

    private static final String PAYMENT = """
            INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                 email, status, created_at)
            SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, ?, ?, 'NGN', 'a@example.com', 'OPEN', ?
            FROM contestant WHERE id = ?""";
    private final PlainVote vote;
    private final long contest;

    Booth(PlainVote vote) {
        this.vote = vote;
        this.contest = number(
                """
                INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
                VALUES ('booth', 'Booth', 'NGN', ?, ?, ?, 'UTC', 'OPEN') RETURNING id""", PRICE_MINOR, Timestamp.from(NOON.minusSeconds(86_400)), Timestamp.from(NOON.plusSeconds(86_400)));
    }

    /** A new one. */
    long contestant() {
        return number("""
                WITH next AS (SELECT nextval('contestant_seq') AS id),
                     entered AS (INSERT INTO contestant (id, contest_id, code, name)
                                 SELECT id, ?, 'C' || id, 'C' FROM next RETURNING id, contest_id)
                INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM entered
                RETURNING contestant_id""", contest);
    }

    /** An open payment of two votes, as the gateway knows it. */
    Charge sell(long contestant) {
        Charge charge = new Charge(0, Reference.random().value(), "a@example.com", VOTES * PRICE_MINOR, "NGN", NOON);
        update(PAYMENT, charge.reference(), VOTES, charge.askedMinor(), Timestamp.from(NOON), contestant);
        return charge;
    }

    /** ... for which it took what was asked. */
    Charge sellPaid(long contestant) {
        Charge charge = sell(contestant);
        charge.take(new Charge.Taking(charge.askedMinor(), "NGN", "test", NOON));
        return charge;
    }

    /** The gateway's own message that it was paid. */
    Evidence webhook(Charge charge) {
        return webhook(Messages.event("charge.success", Messages.charge(charge, "success", 0)));
    }

    /** ... that all of it was given back. */
    Evidence refunded(Charge charge) {
        return webhook(Messages.event("refund.processed", Messages.refund(charge, "processed", charge.askedMinor())));
    }

    /** ... that a part of it was. @param name of that refund in messages; null for none */
    Evidence partRefunded(Charge charge, long minor, String name) {
        String data = Messages.refund(charge, "processed", minor);
        return webhook(Messages.event(
                "refund.processed",
                name == null
                        ? data
                        : data.replace("\"refund_reference\":null", "\"refund_reference\":\"" + name + '"')));
    }

    /** The gateway's list of refunds says so. @param number of that refund there */
    Evidence partListed(Charge charge, long minor, int number) {
        byte[] body =
                Messages.givenBack(new GivenBack(number, charge, minor, NOON)).getBytes(StandardCharsets.UTF_8);
        PaystackGateway gateway = vote.beans().get(PaystackGateway.class);
        return new Evidence(
                gateway.name(),
                gateway.mode(),
                Source.LIST,
                "refund.processed",
                body,
                NOON,
                gateway.reread(body).map(report -> report.of(charge.reference())),
                Optional.empty());
    }

    /** What is known of its parts that went back, apart from our own times: how many, and how much. */
    String parts(Charge charge) {
        return text("""
                SELECT coalesce((SELECT f.state || ' ' || f.parts || ' ' || coalesce(f.amount_minor::text, '?')
                                 FROM partial_refund f WHERE f.payment_id = p.id), '')
                FROM payment p WHERE p.reference = ?""", charge.reference());
    }

    /** ... that the payer has won a dispute about it. */
    Evidence disputeLost(Charge charge) {
        Claim claim = new Claim(charge, NOON);
        claim.lose(NOON.plusSeconds(60));
        return webhook(Messages.event("charge.dispute.resolve", Messages.dispute(claim, claim.status(), 0)));
    }

    private Evidence webhook(String body) {
        Messages.Letter letter = Messages.signed(body);
        PaystackWebhookReader reader = vote.beans().get(PaystackWebhookReader.class);
        if (!reader.isSigned(letter.body(), letter.signature())) {
            throw new AssertionError("signed with our key");
        }
        WebhookMessage message = reader.read(letter.body()).orElseThrow();
        return new Evidence(
                reader.gateway(),
                vote.beans().get(PaystackGateway.class).mode(),
                Source.WEBHOOK,
                message.event(),
                letter.body(),
                NOON,
                message.report(),
                message.dispute());
    }

    /** The gateway's reply when asked. */
    Evidence reply(Charge charge, String word) {
        byte[] body = Messages.envelope(Messages.charge(charge, word, 1)).getBytes(StandardCharsets.UTF_8);
        PaystackGateway gateway = vote.beans().get(PaystackGateway.class);
        return Evidence.verified(gateway, new GatewayAnswer(gateway.reread(body).orElseThrow(), body), NOON);
    }

    /** What became of a payment, apart from ids and our own times. */
    String state(Charge charge) {
        return text("""
                SELECT p.status || ' ' || coalesce(p.review_reason, '') || ' ' || coalesce(p.paid_at::text, '')
                       || coalesce((SELECT string_agg(' ' || e.kind || e.votes, '' ORDER BY e.kind)
                                    FROM ledger_entry e WHERE e.payment_id = p.id), '')
                FROM payment p WHERE p.reference = ?""", charge.reference());
    }

    long votes(long contestant) {
        return number("SELECT votes FROM tally WHERE contestant_id = ?", contestant);
    }

    /** How many of these are credited. */
    long credited(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> state(charge).startsWith("CREDITED"))
                .count();
    }

    long number(String sql, Object... arguments) {
        return Long.parseLong(text(sql, arguments));
    }

    private String text(String sql, Object... arguments) {
        try (Connection connection = vote.database().getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void update(String sql, Object... arguments) {
        try (Connection connection = vote.database().getConnection();
                PreparedStatement statement = prepared(connection, sql, arguments)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
