package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;

/** The {@code data} of a transaction, as verify, fetch, list and {@code charge.success} tell it. */
final class ChargeJson {

    private final DataFaults faults;

    ChargeJson(DataFaults faults) {
        this.faults = faults;
    }

    /** The data as it is told at an endpoint or in an event, with the faults that apply there. */
    ObjectNode data(Charge charge, String place) {
        ObjectNode data = plain(charge);
        faults.apply(data, charge.reference(), place);
        return data;
    }

    static ObjectNode plain(Charge charge) {
        Outcome outcome = charge.outcome();
        ObjectNode data = Json.object();
        data.put("id", charge.id());
        data.put("domain", outcome.domain());
        data.put("status", charge.status().text());
        data.put("reference", charge.reference());
        data.putNull("receipt_number");
        data.put("amount", outcome.amountMinor());
        data.putNull("message");
        data.put("gateway_response", outcome.gatewayResponse());
        data.put("paid_at", charge.paidAt().map(Json::date).orElse(null));
        data.put("created_at", Json.date(charge.createdAt()));
        data.put("channel", "card");
        data.put("currency", outcome.currency());
        data.put("ip_address", "127.0.0.1");
        data.set("metadata", charge.request().metadata());
        data.set("log", log(charge));
        addFees(data, charge);
        data.set("authorization", authorization(charge));
        data.set("customer", customer(charge));
        addLegacy(data, charge);
        return data;
    }

    /** The timeline: {@code time} is in seconds since the start. */
    static ObjectNode log(Charge charge) {
        long start = charge.createdAt().getEpochSecond();
        long errors = charge.steps().stream()
                .filter(step -> step.type().equals("error"))
                .count();
        boolean success = charge.paidAt().isPresent();
        ObjectNode log = Json.object();
        ArrayNode history = Json.object().arrayNode();
        long last = 0;
        for (Charge.Step step : charge.steps()) {
            last = Duration.between(charge.createdAt(), step.at()).toSeconds();
            history.addObject()
                    .put("type", step.type())
                    .put("message", step.message())
                    .put("time", last);
        }
        log.put("start_time", start).put("time_spent", last);
        log.put("attempts", errors + (success ? 1 : 0)).put("errors", errors).put("success", success);
        log.put("mobile", false).putArray("input");
        log.set("history", history);
        return log;
    }

    static ObjectNode customer(Charge charge) {
        String email = charge.request().email();
        int hash = email.toLowerCase(Locale.ROOT).hashCode() & 0x7fffffff;
        ObjectNode customer = Json.object();
        customer.put("id", 100_000_000L + hash).putNull("first_name").putNull("last_name");
        customer.put("email", email).put("customer_code", "CUS_" + Integer.toString(hash, Character.MAX_RADIX));
        customer.putNull("phone").putNull("metadata");
        return customer.put("risk_action", "default").putNull("international_format_phone");
    }

    private static void addFees(ObjectNode data, Charge charge) {
        Outcome outcome = charge.outcome();
        if (charge.paidAt().isPresent()) {
            long amountMinor = outcome.amountMinor();
            data.put(
                    "fees",
                    Currency.find(outcome.currency())
                            .map(currency -> currency.feeMinor(amountMinor))
                            .orElse(0L));
        } else {
            data.putNull("fees");
        }
        data.putNull("fees_split");
    }

    private static ObjectNode authorization(Charge charge) {
        String card = charge.outcome().card();
        ObjectNode authorization = Json.object();
        if (card.length() < 10) {
            return authorization;
        }
        String tag = Integer.toString(charge.reference().hashCode() & 0x7fffffff, Character.MAX_RADIX);
        authorization.put("authorization_code", "AUTH_" + tag).put("bin", card.substring(0, 6));
        authorization.put("last4", card.substring(card.length() - 4));
        authorization.put("exp_month", "12").put("exp_year", "2030").put("channel", "card");
        authorization.put("card_type", "visa").put("bank", "TEST BANK").put("country_code", "NG");
        authorization.put("brand", "visa").put("reusable", true).put("signature", "SIG_" + tag);
        return authorization.putNull("account_name");
    }

    /** The same dates again in the other spelling, and what the stand-in has no use for. */
    private static void addLegacy(ObjectNode data, Charge charge) {
        data.putNull("plan").putObject("split");
        data.putNull("order_id");
        data.set("paidAt", data.get("paid_at"));
        data.set("createdAt", data.get("created_at"));
        data.put("requested_amount", charge.outcome().requestedAmountMinor());
        data.putNull("pos_transaction_data")
                .putNull("source")
                .putNull("fees_breakdown")
                .putNull("connect");
        data.set("transaction_date", data.get("created_at"));
        data.putObject("plan_object");
        data.putObject("subaccount");
    }
}
