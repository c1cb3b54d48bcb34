package dev.vote.payment.gateway.paystack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static Optional<String> kept(String text) {
        return Json.object(text.getBytes(UTF_8), Set.of("a", "b")).map(Object::toString);
    }

    @Test
    void onlyNamedFieldsAreKeptAndInsideOfThemAgain() {
        assertThat(kept("""
                {"x": {"a": 1, "deep": [[{"a": 2}]]}, "a": {"x": [1, {"b": 2}], "b": "text"}, "b": [1, {"x": null}], "y": 1.5}
                """)).contains("{\"a\":{\"b\":\"text\"},\"b\":[1,{\"x\":null}]}");
    }

    @Test
    void theLastOfTwoFieldsOfOneNameCounts() {
        assertThat(kept("{\"a\": 1, \"a\": 2}")).contains("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\"",
                "{\"a\": 1",
                "{\"x\": {\"a\": 1",
                "{\"x\": [1, 2",
                "{\"x\": [1, 2}}",
                "{\"x\": {\"a\" 1}}",
                "{\"a\": 1} {}",
                "{\"a\": 1}, 2"
            })
    void whatIsNotOneObjectIsNotRead(String text) {
        assertThat(kept(text)).isEmpty();
    }

    @Test
    void whatNestsTooDeeplyIsNotRead() {
        assertThat(kept("{\"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
                .isEmpty();
        assertThat(kept("{\"a\": ".repeat(100_000) + "1" + "}".repeat(100_000))).isEmpty();
    }
}
