package dev.vote.web.api;

import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.ProblemType;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The body of an order: one flat JSON object. Read member by member, so that a deep or a huge one costs nothing.
 *
 * <p>A member that we don't know is passed over; {@code null} counts as absent; a second member of the same name, or
 * anything nested, is refused.
 */
final class OrderBody {

    private static final Set<String> TEXTS = Set.of("contest", "contestant", "email");
    private static final Set<String> NUMBERS = Set.of("votes", "package", "lateVersion");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final int MAX_LENGTH = 18;

    private final Map<String, String> members = new HashMap<>();

    private OrderBody() {}

    /** @throws ApiProblem that names what is wrong */
    static OrderBody parse(byte[] json) {
        OrderBody body = new OrderBody();
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(json))) {
            body.readObject(parser);
        } catch (JsonException e) {
            throw new ApiProblem(ProblemType.MALFORMED_BODY);
        }
        return body;
    }

    /** @throws ApiProblem if it is absent */
    String text(String name) {
        return Optional.ofNullable(members.get(name))
                .orElseThrow(() -> new ApiProblem(ProblemType.MISSING_FIELD, name));
    }

    /** One that no long holds counts as the greatest, or the least: either is out of every range. */
    OptionalLong number(String name) {
        String digits = members.get(name);
        if (digits == null) {
            return OptionalLong.empty();
        }
        if (digits.length() > MAX_LENGTH) {
            return OptionalLong.of(digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE);
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private void readObject(JsonParser parser) {
        require(parser.hasNext() && parser.next() == Event.START_OBJECT);
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            readMember(name, parser.next(), parser);
        }
        require(!parser.hasNext());
    }

    private void readMember(String name, Event value, JsonParser parser) {
        if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
            throw new ApiProblem(ProblemType.WRONG_TYPE, name);
        }
        if (value == Event.VALUE_NULL || !TEXTS.contains(name) && !NUMBERS.contains(name)) {
            return;
        }
        Event expected = TEXTS.contains(name) ? Event.VALUE_STRING : Event.VALUE_NUMBER;
        if (value != expected || expected == Event.VALUE_NUMBER && !isWhole(parser.getString())) {
            throw new ApiProblem(ProblemType.WRONG_TYPE, name);
        }
        require(members.put(name, parser.getString()) == null);
    }

    private static boolean isWhole(String number) {
        return WHOLE_NUMBER.matcher(number).matches();
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new ApiProblem(ProblemType.MALFORMED_BODY);
        }
    }
}
