package dev.vote.payment.gateway.paystack;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads JSON as Paystack writes it: the same field is a string here, a number there, {@code null}, {@code 0} or missing
 * elsewhere. What can't be read as asked for is absent, never an error.
 */
final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** Empty for what isn't one JSON object, and for one that goes beyond the parser's limits. */
    static Optional<JsonObject> object(byte[] body) {
        return read(body, JsonParser::getObject);
    }

    /**
     * The same for what is read thousands of times a second: only fields of these names are kept, and of objects among them again only
     * those. The rest is checked to be JSON, and not kept.
     */
    static Optional<JsonObject> object(byte[] body, Set<String> names) {
        return read(body, parser -> fields(parser, names));
    }

    private static Optional<JsonObject> read(byte[] body, Function<JsonParser, JsonObject> rest) {
        try (JsonParser parser = PROVIDER.createParser(new ByteArrayInputStream(body))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                return Optional.empty();
            }
            JsonObject object = rest.apply(parser);
            return parser.hasNext() ? Optional.empty() : Optional.of(object);
        } catch (RuntimeException e) {
            // a JsonException for bad JSON, but a bare RuntimeException for JSON that nests too deeply
            return Optional.empty();
        }
    }

    private static JsonObject fields(JsonParser parser, Set<String> names) {
        JsonObjectBuilder object = PROVIDER.createObjectBuilder();
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String name = parser.getString();
            JsonParser.Event begin = parser.next();
            if (!names.contains(name)) {
                pass(parser, begin);
            } else if (begin == JsonParser.Event.START_OBJECT) {
                object.add(name, fields(parser, names));
            } else {
                object.add(name, parser.getValue());
            }
        }
        return object.build();
    }

    /** Goes to the end of a value. The parser's own way of skipping never ends where the text breaks off. */
    private static void pass(JsonParser parser, JsonParser.Event begin) {
        int depth = step(begin);
        while (depth > 0) {
            depth += step(parser.next());
        }
    }

    private static int step(JsonParser.Event event) {
        return switch (event) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            default -> 0;
        };
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
