package dev.vote.payment.evidence;

import jakarta.json.JsonStructure;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * A body as staff may see it: JSON, set out over lines, with a mask over everything that {@link BodyMask} doesn't let
 * through. What isn't JSON isn't shown at all.
 *
 * @param text empty if the body isn't JSON
 * @param isCut whether the text ends before the body does
 */
public record MaskedBody(String text, boolean isCut) {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final int MAX_LENGTH = 60_000;

    static MaskedBody of(byte[] body) {
        String text = parse(body).map(BodyMask::show).orElse("");
        boolean isLong = text.length() > MAX_LENGTH;
        return new MaskedBody(isLong ? text.substring(0, MAX_LENGTH) : text, isLong);
    }

    public boolean isJson() {
        return !text.isEmpty();
    }

    private static Optional<JsonStructure> parse(byte[] body) {
        try (JsonParser parser = PROVIDER.createParser(new ByteArrayInputStream(body))) {
            JsonParser.Event first = parser.next();
            if (first != JsonParser.Event.START_OBJECT && first != JsonParser.Event.START_ARRAY) {
                return Optional.empty();
            }
            JsonStructure whole = first == JsonParser.Event.START_OBJECT ? parser.getObject() : parser.getArray();
            return parser.hasNext() ? Optional.empty() : Optional.of(whole);
        } catch (RuntimeException e) {
            // a JsonException for bad JSON, but a bare RuntimeException for JSON that nests too deeply
            return Optional.empty();
        }
    }
}
