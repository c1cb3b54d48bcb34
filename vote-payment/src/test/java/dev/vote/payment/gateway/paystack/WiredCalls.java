package dev.vote.payment.gateway.paystack;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** The calls to Paystack without HTTP and its guards; what is answered is read by the real code. */
public class WiredCalls extends PaystackCalls {

    @Inject
    private Wire wire;

    @Override
    public PaystackReply initialize(JsonObject charge) {
        return read(wire.initialize(
                charge.getString("reference"),
                charge.getJsonNumber("amount").longValueExact(),
                charge.getString("currency"),
                charge.getString("email")));
    }

    @Override
    public PaystackReply verify(String reference) {
        return read(wire.verify(reference));
    }

    @Override
    public PaystackReply list(int pageSize, String from, String to, String next) {
        return read(wire.list(pageSize, next));
    }

    @Override
    public PaystackReply findDispute(String id) {
        return read(wire.findDispute(id));
    }

    @Override
    public PaystackReply disputes(String from, String to, int page, int pageSize) {
        return read(wire.disputes(from, page));
    }

    @Override
    public PaystackReply refund(JsonObject refund) {
        OptionalLong amount = refund.containsKey("amount")
                ? OptionalLong.of(refund.getJsonNumber("amount").longValueExact())
                : OptionalLong.empty();
        return read(wire.refund(refund.getString("transaction"), amount, refund.getString("merchant_note")));
    }

    @Override
    public PaystackReply refunds(String transaction, int most) {
        return read(wire.refunds(transaction));
    }

    @Override
    public PaystackReply listRefunds(String from, String to, int page, int pageSize) {
        return read(wire.listRefunds(page));
    }

    @Override
    public PaystackReply fetch(String id) {
        return read(wire.fetch(id));
    }

    @Override
    public PaystackReply findRefund(String id) {
        return read(wire.findRefund(id));
    }

    private static PaystackReply read(Wire.Reply reply) {
        return PaystackReply.of(
                reply.httpStatus(), Optional.empty(), reply.body().getBytes(StandardCharsets.UTF_8));
    }
}
