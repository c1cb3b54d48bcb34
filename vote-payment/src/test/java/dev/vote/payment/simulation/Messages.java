package dev.vote.payment.simulation;

import dev.vote.payment.container.PlainVote;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the gateway writes, in the shapes that Paystack's samples have. */
final class Messages {

    /** A webhook on its way. */
    record Letter(byte[] body, String signature) {}

    /** What is said of a charge, wherever it is said. */
    private static final List<String> SHAPES = List.of("""
            {"id":%d,"domain":"%s","status":"%s","reference":"%s","amount":%d,"requested_amount":%d,"currency":"%s",\
            "paid_at":%s,"channel":"card","gateway_response":"Said so","metadata":"","log":null,"fees":null}""", """
            {"id":"%d","domain":"%s","status":"%s","reference":"%s","amount":"%d","requested_amount":"%d","currency":"%s",\
            "paidAt":%s,"channel":"ussd","message":null,"metadata":{"cancel_action":"https:\\/\\/x.example\\/"}}""");

    private Messages() {}

    /** @param word for the state */
    static String charge(Charge charge, String word, int shape) {
        Charge.Taking money = charge.taking()
                .orElse(new Charge.Taking(charge.askedMinor(), charge.currency(), "test", charge.createdAt()));
        return SHAPES.get(shape % SHAPES.size())
                .formatted(
                        charge.number() + 1,
                        money.domain(),
                        word,
                        charge.reference(),
                        money.amountMinor(),
                        charge.askedMinor(),
                        money.currency(),
                        charge.taking().isEmpty() ? "null" : quoted(money.paidAt()));
    }

    private static String quoted(Instant at) {
        return '"' + at.toString() + '"';
    }

    /** @param part of what was taken, in minor units */
    static String refund(Charge charge, String status, long part) {
        Charge.Taking money = charge.taking().orElseThrow();
        return """
                {"status":"%s","transaction_reference":"%s","refund_reference":null,"amount":"%d","currency":"%s",\
                "processor":"instant-transfer","customer":{"email":"%s"},"integration":1,"domain":"%s"}""".formatted(status, charge.reference(), part, money.currency(), charge.email(), money.domain());
    }

    /** The gateway's own for it. */
    static String id(Charge charge) {
        return String.valueOf(charge.number() + 1);
    }

    /** A line of the list of refunds, under another name than in messages. */
    static String givenBack(GivenBack refund) {
        Charge.Taking money = refund.charge().taking().orElseThrow();
        return """
                {"id":%d,"transaction":%s,"dispute":null,"status":"processed","amount":"%d","currency":"%s","domain":"%s",\
                "merchant_note":"","createdAt":%s}""".formatted(
                        900_000 + refund.number(),
                        id(refund.charge()),
                        refund.amountMinor(),
                        money.currency(),
                        money.domain(),
                        quoted(refund.at()));
    }

    /** A refund that was just begun, with its charge. */
    static String begun(Restitution refund) {
        return restitution(
                refund,
                "{\"id\":%s,\"reference\":\"%s\"}"
                        .formatted(id(refund.charge()), refund.charge().reference()));
    }

    /** A refund, as the gateway answers about it. */
    static String restitution(Restitution refund) {
        return restitution(refund, id(refund.charge()));
    }

    private static String restitution(Restitution refund, String charge) {
        return """
                {"id":%d,"transaction":%s,"status":"%s","amount":%d,"currency":"%s","merchant_note":"%s","customer_note":null}""".formatted(
                        refund.number(),
                        charge,
                        refund.status(),
                        refund.amountMinor(),
                        refund.charge().taking().orElseThrow().currency(),
                        refund.note());
    }

    /** @param status of it, in the gateway's word */
    static String dispute(Claim claim, String status, int shape) {
        Charge charge = claim.charge();
        return """
                {"id":"%s","refund_amount":%d,"currency":"%s","status":"%s","resolution":%s,"category":"chargeback",\
                "transaction":%s,"transaction_reference":null,"dueAt":null,"created_at":%s,"updated_at":%s}""".formatted(
                        claim.id(),
                        charge.askedMinor(),
                        charge.currency(),
                        status,
                        claim.isOver() ? '"' + claim.resolution() + '"' : "null",
                        charge(charge, charge.word(), shape),
                        quoted(claim.openedAt()),
                        quoted(claim.updatedAt()));
    }

    static String event(String name, String data) {
        return "{\"event\":\"" + name + "\",\"data\":" + data + "}";
    }

    static String envelope(String data) {
        return "{\"status\":true,\"message\":\"Done\",\"data\":" + data + "}";
    }

    /** @param rows separated by commas @param next the cursor, as JSON */
    static String list(String rows, String next) {
        return "{\"status\":true,\"message\":\"Transactions retrieved\",\"data\":[" + rows + "],\"meta\":{\"next\":"
                + next + ",\"previous\":null,\"perPage\":100}}";
    }

    static String error(String code, String message) {
        return "{\"status\":false,\"message\":\"" + message + "\",\"type\":\"validation_error\",\"code\":\"" + code
                + "\"}";
    }

    static Letter signed(String body) {
        return signed(body, PlainVote.SECRET_KEY);
    }

    static Letter signed(String body, String key) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Letter(bytes, sign(bytes, key));
    }

    /** Paystack's signature, made apart from the code that checks it. */
    private static String sign(byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-512", e);
        }
    }
}
