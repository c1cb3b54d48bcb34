package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeVariantsTest {

    private static final Charge PAID = Charge.open(
                    BigInteger.TEN,
                    "code",
                    ChargeRequest.of("V-1", "ada@example.com", 10_000, "NGN"),
                    "test",
                    MovableClock.START)
            .pay(Payment.asAsked(), MovableClock.START);

    private final List<ObjectNode> shapes =
            IntStream.range(0, 200).mapToObj(ShapeVariantsTest::shape).toList();

    @Test
    void metadataComesInEveryShape() {
        assertThat(seen("metadata")).contains("0", "\"\"", "null", "\"a text\"", "{\"custom\":\"object\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "split", "subaccount"})
    void whatIsUnusedComesAsNullObjectZeroOrBlank(String field) {
        assertThat(seen(field)).contains("null", "{}", "0", "\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paidAt", "requested_amount"})
    void someFieldsAreMissingAtTimes(String field) {
        assertThat(shapes).anyMatch(data -> data.has(field)).anyMatch(data -> !data.has(field));
    }

    @Test
    void feesAndLogAreNullAtTimes() {
        assertThat(seen("fees")).contains("null", "150");
        assertThat(seen("log")).contains("null");
    }

    @Test
    void theMoneyIsTheSameInEveryShape() {
        assertThat(shapes)
                .allMatch(data -> data.path("amount").asLong() == 10_000
                        && data.path("status").asText().equals("success")
                        && data.path("reference").asText().equals("V-1"));
    }

    @Test
    void theSameSeedGivesTheSameShape() {
        assertThat(shape(3)).isEqualTo(shape(3));
    }

    private Set<String> seen(String field) {
        return shapes.stream()
                .filter(data -> data.has(field))
                .map(data -> data.get(field))
                .map(JsonNode::toString)
                .collect(Collectors.toSet());
    }

    private static ObjectNode shape(int seed) {
        ObjectNode data = ChargeJson.plain(PAID);
        ShapeVariants.scramble(data, new Random(seed));
        return data;
    }
}
