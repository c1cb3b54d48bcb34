package dev.vote.sandbox.bench;

import dev.vote.sandbox.gateway.WebhookSignature;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The webhooks of payments that were paid as ordered, as long as Paystack's and signed as it does. */
final class PaidWebhooks {

    private static final int OK = 200;
    private static final int UNAUTHORISED = 401;
    private static final String FORGED = "0".repeat(128);

    /** Paystack's documentation shows the same members; what differs between payments stands in front. */
    private static final String BODY = """
            {"event":"charge.success","data":{"id":%d,"domain":"test","status":"success","reference":"%s",\
            "amount":%d,"message":null,"gateway_response":"Successful","paid_at":"%s","created_at":"%s",\
            "channel":"card","currency":"NGN","ip_address":"41.242.49.37","metadata":{"contest":"bench"},\
            "log":{"start_time":1700000000,"time_spent":11,"attempts":1,"errors":0,"success":true,"mobile":false,\
            "input":[],"history":[{"type":"action","message":"Attempted to pay with card","time":10},\
            {"type":"success","message":"Successfully paid with card","time":11}]},"fees":75,"fees_split":null,\
            "authorization":{"authorization_code":"AUTH_8dfhjjdt","bin":"408408","last4":"4081","exp_month":"12",\
            "exp_year":"2030","channel":"card","card_type":"visa","bank":"TEST BANK","country_code":"NG",\
            "brand":"visa","reusable":true,"signature":"SIG_uSYN4fv1adlAuoij8QXh","account_name":null},\
            "customer":{"id":297961193,"first_name":null,"last_name":null,"email":"voter@example.com",\
            "customer_code":"CUS_6lb1jd2nqwx4rxp","phone":null,"metadata":null,"risk_action":"default"},\
            "plan":{},"subaccount":{},"split":{},"order_id":null,"requested_amount":%d,"source":\
            {"type":"api","source":"merchant_api","entry_point":"transaction_initialize","identifier":null}}}""";

    private final String path;
    private final String secret;

    PaidWebhooks(String path, String secret) {
        this.path = path;
        this.secret = secret;
    }

    List<Call> of(List<String> references) {
        List<Call> calls = new ArrayList<>(references.size());
        for (String reference : references) {
            calls.add(paid(calls.size(), reference));
        }
        return calls;
    }

    /** Each event so many times, and among them some that the gateway didn't sign, in random order. */
    List<Call> repeatedAndForged(List<String> references, int times, int percentForged, Random random) {
        List<Call> once = of(references);
        List<Call> calls = new ArrayList<>();
        Collections.nCopies(times, once).forEach(calls::addAll);
        for (Call each : once.subList(0, calls.size() * percentForged / 100)) {
            calls.add(call(each.body(), FORGED, UNAUTHORISED));
        }
        Collections.shuffle(calls, random);
        return calls;
    }

    private Call paid(int id, String reference) {
        Instant now = Instant.now();
        byte[] body = BODY.formatted(
                        1_000_000L + id,
                        reference,
                        BenchRows.AMOUNT_MINOR,
                        now,
                        now.minusSeconds(30),
                        BenchRows.AMOUNT_MINOR)
                .getBytes(StandardCharsets.UTF_8);
        return call(Buffer.buffer(body), WebhookSignature.of(body, secret), OK);
    }

    private Call call(Buffer body, String signature, int expected) {
        return Call.post(
                path, Map.of("Content-Type", "application/json", "x-paystack-signature", signature), body, expected);
    }
}
