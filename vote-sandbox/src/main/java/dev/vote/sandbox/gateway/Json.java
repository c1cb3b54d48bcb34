package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The one mapper, and how dates are written. */
final class Json {

    private static final DateTimeFormatter PAYSTACK_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(dates())
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** As Paystack writes dates: UTC with milliseconds, {@code 2024-08-22T09:15:02.000Z}. */
    static String date(Instant instant) {
        return PAYSTACK_DATE.format(instant);
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Empty if the text is no JSON. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static <T> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(node, type);
    }

    /** Instants as ISO 8601; the only optional thing that is kept is an instant, {@code null} when empty. */
    private static SimpleModule dates() {
        return new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new JsonDeserializer<>() {
                    @Override
                    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
                        return Instant.parse(json.getText());
                    }
                })
                .addSerializer(new StdSerializer<Optional<?>>(Optional.class, false) {
                    @Override
                    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
                            throws IOException {
                        json.writeObject(value.orElse(null));
                    }
                })
                .addDeserializer(Optional.class, new JsonDeserializer<>() {
                    @Override
                    public Optional<Instant> deserialize(JsonParser json, DeserializationContext context)
                            throws IOException {
                        return Optional.of(Instant.parse(json.getText()));
                    }

                    @Override
                    public Optional<Instant> getNullValue(DeserializationContext context) {
                        return Optional.empty();
                    }
                });
    }
}
