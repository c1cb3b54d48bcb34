package dev.vote.web.admin.account;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;

/**
 * A field as it was and as it became.
 *
 * @param was empty for nothing
 * @param is empty for nothing
 */
public record Difference(String field, String was, String is) implements Serializable {

    /** @param before a JSON object with the fields that changed, as the audit trail keeps it @param after the same */
    static List<Difference> between(String before, String after) {
        JsonObject was = object(before);
        JsonObject is = object(after);
        TreeSet<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream()
                .map(field -> new Difference(field, text(was.get(field)), text(is.get(field))))
                .toList();
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    public String getField() {
        return field;
    }

    public String getWas() {
        return was;
    }

    public String getIs() {
        return is;
    }
}
