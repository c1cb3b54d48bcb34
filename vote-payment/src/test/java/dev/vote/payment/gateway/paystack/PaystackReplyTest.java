package dev.vote.payment.gateway.paystack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayRejected;
import dev.vote.payment.gateway.GatewayUnauthorised;
import dev.vote.payment.gateway.GatewayUnavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaystackReplyTest {

    private static PaystackReply reply(int status, String body) {
        return PaystackReply.of(status, Optional.empty(), body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "\"true\""})
    void aGoodEnvelopeIsGivenBack(String status) {
        assertThat(reply(200, "{\"status\":" + status + ",\"data\":{}}").envelope())
                .containsKey("data");
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504"})
    void aServerErrorLeavesTheOutcomeUnknown(int status) {
        assertThatThrownBy(() -> reply(status, "{\"status\":false}")).isInstanceOf(GatewayUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"status\":true", "[]"})
    void whatIsNoEnvelopeLeavesTheOutcomeUnknown(String body) {
        assertThatThrownBy(() -> reply(200, body)).isInstanceOf(GatewayUnavailable.class);
    }

    @Test
    void aBadKeyIsToldByStatusOrByWords() {
        assertThatThrownBy(() -> reply(401, "{\"status\":false,\"message\":\"No authorization\"}"))
                .isInstanceOf(GatewayUnauthorised.class);
        assertThatThrownBy(() -> reply(400, "{\"status\":false,\"message\":\"Invalid key\"}"))
                .isInstanceOf(GatewayUnauthorised.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, duplicate_reference, Duplicate Transaction Reference, duplicate_reference",
        "400, '', Duplicate Transaction Reference, duplicate_reference",
        "400, transaction_reversed, Transaction has been fully reversed, transaction_reversed",
        "400, '', Transaction has been fully reversed, transaction_reversed",
        "400, '', Transaction reference not found, not_found",
        "404, '', Transaction reference not found., not_found",
        "400, transaction_not_found, Transaction reference not found., not_found",
        "400, transaction_not_found, Unknown, not_found",
        "404, '', Transaction ID or reference is invalid, not_found",
        "400, '', Invalid Amount Sent, ''",
        "422, invalid_params, no, invalid_params"
    })
    void aRejectionHasACodeEvenWhereTheGatewayOnlyHasWords(int status, String given, String message, String code) {
        String body = "{\"status\":false,\"message\":\"" + message + "\",\"code\":\"" + given + "\"}";

        GatewayRejected rejected = catchThrowableOfType(GatewayRejected.class, () -> reply(status, body));

        assertThat(rejected.getCode()).isEqualTo(code);
    }

    @Test
    void anEnvelopeThatSaysFalseIsARejectionWhateverTheStatus() {
        assertThatThrownBy(() -> reply(200, "{\"status\":\"false\",\"message\":\"no\"}"))
                .isInstanceOf(GatewayRejected.class);
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "'', 5", "soon, 5", "999999, 300", "-1, 5"})
    void aBusyGatewaySaysHowLongToWaitWithinReason(String header, long seconds) {
        GatewayBusy busy =
                catchThrowableOfType(GatewayBusy.class, () -> PaystackReply.of(429, Optional.of(header), new byte[0]));

        assertThat(busy.getRetryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    }
}
