package dev.vote.payment.gateway.paystack;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads JSON as Paystack writes it: the same field is a string here, a number there, {@code null}, {@code 0} or missing
 * elsewhere. What can't be read as asked for is absent, never an error.
 */
final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** Empty for what isn't one JSON object, and for one that goes beyond the parser's limits. */
    static Optional<JsonObject> object(byte[] body) {
        try (JsonParser parser = PROVIDER.createParser(new ByteArrayInputStream(body))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject object = parser.getObject();
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (RuntimeException e) {
            // a JsonException for bad JSON, but a bare RuntimeException for JSON that nests too deeply
            return Optional.empty();
        }
    }

    /** Empty where the field isn't an object. */
    static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    /** The objects of an array; none where the field isn't one. */
    static List<JsonObject> objects(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** The first of the fields that has text or a number; else an empty text. */
    static String text(JsonObject parent, String... names) {
        for (String name : names) {
            JsonValue value = parent.get(name);
            if (value instanceof JsonString string && !string.getString().isBlank()) {
                return string.getString();
            }
            if (value instanceof JsonNumber number) {
                return number.toString();
            }
        }
        return "";
    }

    /** A whole number, written as a number or as text; absent for anything else, and beyond 64 bits. */
    static OptionalLong whole(JsonObject parent, String name) {
        try {
            String text = text(parent, name).strip();
            return text.length() > 40 ? OptionalLong.empty() : OptionalLong.of(new BigDecimal(text).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            return OptionalLong.empty();
        }
    }

    /** {@code true}, {@code 1}, and either as text. */
    static boolean isTrue(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        String text = text(parent, name);
        return value == JsonValue.TRUE || text.equals("true") || text.equals("1");
    }
}
