package dev.vote.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderBodyTest {

    @Test
    void aFlatObjectIsAnOrder() {
        OrderBody body = parse("{\"contest\":\"lagos\",\"votes\":25,\"amountMinor\":1,\"email\":null}");

        assertThat(body.text("contest")).isEqualTo("lagos");
        assertThat(body.number("votes")).hasValue(25);
        assertThat(body.number("package")).isEmpty();
        assertThat(problem(() -> body.text("email")).field()).contains("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "12",
                "\"x\"",
                "{} {}",
                "{}x",
                "{\"votes\":1,}",
                "{\"votes\":1,\"votes\":2}",
                "{votes:1}",
                "\u0000"
            })
    void whatIsNotOneJsonObjectIsMalformed(String json) {
        assertThat(problem(() -> parse(json)).type()).isEqualTo(ProblemType.MALFORMED_BODY.uri());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ten\"", "1.5", "1e30", "1.0", "true", "[1]", "{}"})
    void votesThatAreNoWholeNumberHaveTheWrongType(String votes) {
        Problem problem = problem(() -> parse("{\"votes\":" + votes + "}"));

        assertThat(problem.type()).isEqualTo(ProblemType.WRONG_TYPE.uri());
        assertThat(problem.field()).contains("votes");
    }

    @ParameterizedTest
    @CsvSource({"99999999999999999999999, 9223372036854775807", "-99999999999999999999999, -9223372036854775808"})
    void aNumberThatNoLongHoldsIsOutOfEveryRange(String votes, long number) {
        assertThat(parse("{\"votes\":" + votes + "}").number("votes")).hasValue(number);
    }

    @Test
    void depthCostsNothing() {
        Problem problem = problem(() -> parse("{\"x\":" + "[".repeat(16_000)));

        assertThat(problem.field()).isEqualTo(Optional.of("x"));
    }

    private static OrderBody parse(String json) {
        return OrderBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApiProblem.class, call).getProblem();
    }
}
