package dev.vote.payment.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedBodyTest {

    private static final String CHARGE = """
            {"event":"charge.success","data":{"id":18446744073709551615,"domain":"test","status":"success",
             "reference":"12345678901234567890123456","amount":50000,"requested_amount":50000,"currency":"NGN",
             "channel":"card","gateway_response":"Successful","paid_at":"2026-06-01T12:00:20.000Z","fees":750,
             "ip_address":"41.58.100.7","message":null,
             "metadata":{"custom":"Ada Obi","mail":"ada@example.com","nested":{"amount":"secret"},"ada@example.com":1},
             "log":{"attempts":1,"input":[],"history":[{"type":"success","message":"Successfully paid","time":4}]},
             "authorization":{"authorization_code":"AUTH_x1","bin":"408408","last4":"4081","brand":"visa","bank":"Test Bank",
                "account_name":"Ada Obi","signature":"SIG_1","channel":"card"},
             "customer":{"id":99887,"first_name":"Ada","last_name":"Obi","email":"ada@example.com","customer_code":"CUS_9",
                "phone":"+2348012345678","metadata":{"message":"hidden"}},
             "something_new":"Ada","order_id":null}}""";

    private static String show(String json) {
        return MaskedBody.of(json.getBytes(UTF_8)).text();
    }

    @Test
    void nothingPersonalAndNothingSecretIsShown() {
        assertThat(show(CHARGE))
                .doesNotContain("Ada", "Obi", "@", "2348012345678", "41.58", "AUTH_", "408408", "4081", "SIG_", "CUS_")
                .doesNotContain("99887", "hidden", "\"secret\"");
    }

    @Test
    void theFactsOfThePaymentAreShown() {
        assertThat(show(CHARGE))
                .contains("\"event\": \"charge.success\"", "\"status\": \"success\"", "\"amount\": 50000")
                .contains("\"reference\": \"12345678901234567890123456\"", "\"fees\": 750", "\"currency\": \"NGN\"")
                .contains("\"paid_at\": \"2026-06-01T12:00:20.000Z\"", "\"id\": 18446744073709551615")
                .contains("\"message\": \"Successfully paid\"", "\"brand\": \"visa\"", "\"bank\": \"Test Bank\"");
    }

    @Test
    void whatIsCoveredKeepsItsKey() {
        assertThat(show(CHARGE))
                .contains("\"email\": \"••••\"", "\"something_new\": \"••••\"", "\"ip_address\": \"••••\"");
    }

    @Test
    void thatAValueIsMissingIsShown() {
        assertThat(show("{\"email\":null,\"phone\":\"\",\"metadata\":{},\"x\":[]}"))
                .contains("\"email\": null", "\"phone\": \"\"", "\"metadata\": {}", "\"x\": []");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paid by ada@example.com",
                "Sent to 0801 234 5678",
                "Card 4084 0840 8408 4081",
                "call +234-801-234-5678"
            })
    void aHarmlessKeyDoesntExcuseAPersonalText(String text) {
        assertThat(show("{\"message\":\"" + text + "\"}")).contains("\"message\": \"••••\"");
    }

    @Test
    void aReferenceThatIsAnAddressIsCovered() {
        assertThat(show("{\"reference\":\"ada@example.com\"}")).doesNotContain("ada");
    }

    @Test
    void aListOfUnknownThingsIsCovered() {
        assertThat(show("{\"names\":[\"Ada\",{\"status\":\"Obi\"}],\"data\":[{\"status\":\"ok\"}]}"))
                .doesNotContain("Ada", "Obi")
                .contains("\"status\": \"ok\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada@example.com", "{", "{} {}", "\"ada@example.com\"", "<xml/>"})
    void whatIsntJsonIsntShown(String body) {
        assertThat(MaskedBody.of(body.getBytes(UTF_8)).isJson()).isFalse();
        assertThat(show(body)).isEmpty();
    }

    @Test
    void jsonThatNestsTooDeeplyIsntShown() {
        String deep = "{\"data\":".repeat(100_000) + "1" + "}".repeat(100_000);

        assertThat(MaskedBody.of(deep.getBytes(UTF_8)).isJson()).isFalse();
    }

    @Test
    void aLongBodyIsCutAndSaysSo() {
        String many = "[" + "{\"status\":\"ok\"},".repeat(10_000) + "1]";

        MaskedBody body = MaskedBody.of(many.getBytes(UTF_8));

        assertThat(body.isCut()).isTrue();
        assertThat(body.text()).hasSize(60_000);
    }
}
