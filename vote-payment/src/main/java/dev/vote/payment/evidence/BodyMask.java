package dev.vote.payment.evidence;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sets JSON out over lines and shows only what is known to be harmless: the values of a list of keys, inside of a list
 * of objects. Whatever else stands there, known to be personal or not known at all, is covered; so is a text under a
 * harmless key that looks like an e-mail address, a telephone or a card number. That a value is missing is shown.
 */
final class BodyMask {

    static final String MASK = "••••";

    /** Objects in which {@link #SHOWN} holds; {@code authorization} has a list of its own, in every other all is covered. */
    private static final Set<String> OPEN = Set.of(
            "data",
            "meta",
            "log",
            "history",
            "fees_breakdown",
            "fees_split",
            "plan",
            "plan_object",
            "split",
            "subaccount",
            "source",
            "transaction",
            "dispute",
            "refund",
            "messages");

    private static final Set<String> SHOWN = Set.of(
            "event",
            "status",
            "message",
            "type",
            "code",
            "id",
            "domain",
            "reference",
            "transaction_reference",
            "refund_reference",
            "receipt_number",
            "order_id",
            "amount",
            "requested_amount",
            "currency",
            "channel",
            "gateway_response",
            "fees",
            "fee",
            "paystack",
            "integration",
            "subaccount",
            "paid_at",
            "paidAt",
            "created_at",
            "createdAt",
            "updated_at",
            "updatedAt",
            "transaction_date",
            "start_time",
            "time_spent",
            "time",
            "attempts",
            "errors",
            "success",
            "mobile",
            "input",
            "history",
            "log",
            "plan",
            "split",
            "source",
            "entry_point",
            "processor",
            "deducted_amount",
            "fully_deducted",
            "expected_at",
            "refunded_at",
            "refund_amount",
            "dueAt",
            "due_at",
            "resolved_at",
            "resolvedAt",
            "resolution",
            "category",
            "next",
            "previous",
            "perPage",
            "total");

    private static final Set<String> SHOWN_OF_AUTHORIZATION =
            Set.of("channel", "card_type", "bank", "country_code", "brand", "reusable");

    /** Their texts may look like numbers. */
    private static final Set<String> NAMES = Set.of(
            "id",
            "reference",
            "transaction_reference",
            "refund_reference",
            "receipt_number",
            "order_id",
            "paid_at",
            "paidAt",
            "created_at",
            "createdAt",
            "updated_at",
            "updatedAt",
            "transaction_date",
            "expected_at",
            "refunded_at",
            "dueAt",
            "due_at",
            "resolved_at",
            "resolvedAt");

    private static final Pattern PERSONAL = Pattern.compile("@|\\+?\\d(?:[ .-]?\\d){6,}");
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private BodyMask() {}

    static String show(JsonValue value) {
        BodyMask mask = new BodyMask();
        mask.write(value, "", SHOWN, "");
        return mask.out.toString();
    }

    private void write(JsonValue value, String key, Set<String> shown, String indent) {
        if (value instanceof JsonObject object) {
            writeObject(object, shown, indent);
        } else if (value instanceof JsonArray array) {
            writeArray(array, key, shown, indent);
        } else {
            out.append(isCovered(value, key, shown) ? quoted(MASK) : value.toString());
        }
    }

    private void writeObject(JsonObject object, Set<String> shown, String indent) {
        if (object.isEmpty()) {
            out.append("{}");
            return;
        }
        String separator = "{\n";
        for (String key : object.keySet()) {
            out.append(separator).append(indent).append(STEP);
            out.append(quoted(PERSONAL.matcher(key).find() ? MASK : key)).append(": ");
            write(object.get(key), key, within(object.get(key), key, shown), indent + STEP);
            separator = ",\n";
        }
        out.append('\n').append(indent).append('}');
    }

    private void writeArray(JsonArray array, String key, Set<String> shown, String indent) {
        if (array.isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[\n";
        for (JsonValue element : array) {
            out.append(separator).append(indent).append(STEP);
            write(element, key, shown, indent + STEP);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(']');
    }

    /** What is shown inside of the value of a key; a plain value is judged by the list around it. */
    private static Set<String> within(JsonValue value, String key, Set<String> around) {
        if (!(value instanceof JsonObject) && !(value instanceof JsonArray)) {
            return around;
        }
        if (around.isEmpty() || around == SHOWN_OF_AUTHORIZATION) {
            return Set.of();
        }
        if (key.equals("authorization")) {
            return SHOWN_OF_AUTHORIZATION;
        }
        return OPEN.contains(key) ? SHOWN : Set.of();
    }

    private static boolean isCovered(JsonValue value, String key, Set<String> shown) {
        if (value == JsonValue.NULL
                || value instanceof JsonString text && text.getString().isEmpty()) {
            return false;
        }
        if (!shown.contains(key)) {
            return true;
        }
        return value instanceof JsonString text
                && !(NAMES.contains(key) && !text.getString().contains("@"))
                && PERSONAL.matcher(text.getString()).find();
    }

    private static String quoted(String text) {
        return JsonProvider.provider().createValue(text).toString();
    }
}
