package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.Merchant.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializeTest {

    private PaystackStandIn standIn;
    private Merchant merchant;

    @BeforeEach
    void start() {
        standIn = PaystackStandIn.start(StandInSettings.defaults());
        merchant = Merchant.of(standIn);
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Test
    void answersWhereToPay() throws IOException {
        HttpResponse<String> response = merchant.initialize("V-0001");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(json(response).path("message").asText()).isEqualTo("Authorization URL created");
        String accessCode = json(response).at("/data/access_code").asText();
        assertThat(json(response).at("/data/authorization_url").asText())
                .isEqualTo(standIn.url() + "/checkout/" + accessCode);
        assertThat(json(response).at("/data/reference").asText()).isEqualTo("V-0001");
        assertThat(merchant.verify("V-0001").path("status").asText()).isEqualTo("abandoned");
    }

    @Test
    void takesAFormToo() throws IOException {
        HttpResponse<String> response = merchant.postForm(
                "/transaction/initialize",
                "email=ada%40example.com&amount=5000&reference=V-1&metadata=%7B%22a%22%3A1%7D");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(merchant.verify("V-1").at("/metadata/a").asInt()).isEqualTo(1);
    }

    @Test
    void aReferenceIsTakenOnce() throws IOException {
        merchant.initialize("V-0001");
        HttpResponse<String> second = merchant.initialize("V-0001");

        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(json(second).path("code").asText()).isEqualTo("duplicate_reference");
        assertThat(json(second).path("message").asText()).isEqualTo("Duplicate Transaction Reference");
        assertThat(json(second).at("/meta/nextStep").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": 5000}|missing_params|Email Address is required",
                "{\"email\": \"ada@example.com\"}|missing_params|Amount is required",
                "{\"email\": \"ada\", \"amount\": 5000}|invalid_params|Invalid Email Address Passed",
                "{\"email\": \"ada@example.com\", \"amount\": \"fifty\"}|invalid_params|Invalid Amount Sent",
                "{\"email\": \"ada@example.com\", \"amount\": 50.5}|invalid_params|Invalid Amount Sent",
                "{\"email\": \"ada@example.com\", \"amount\": -5000}|invalid_params|Invalid Amount Sent",
                "{\"email\": \"ada@example.com\", \"amount\": 4999}|invalid_params|Invalid Amount Sent",
                "{\"email\": \"ada@example.com\", \"amount\": 5000, \"currency\": \"EUR\"}|invalid_params|Currency not supported by merchant",
                "{\"email\": \"ada@example.com\", \"amount\": 5000, \"reference\": \"a_b\"}|invalid_params|Invalid transaction reference",
                "{\"email\": \"ada@example.com\", \"amount\": 5000, \"callback_url\": \"javascript:x\"}|invalid_params|Invalid callback URL"
            })
    void whatIsWrongIsSaid(String body, String code, String message) throws IOException {
        HttpResponse<String> response = merchant.post("/transaction/initialize", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("status").asBoolean(true)).isFalse();
        assertThat(json(response).path("message").asText()).isEqualTo(message);
        assertThat(json(response).path("code").asText()).isEqualTo(code);
        assertThat(standIn.charges().newestFirst()).isEmpty();
    }

    @Test
    void brokenJsonIsRefused() throws IOException {
        assertThat(merchant.post("/transaction/initialize", "{\"email\":").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfMoreThanTwoMebibytesIsRefused() throws IOException {
        String large = "{\"email\": \"" + "a".repeat(3 << 20) + "\"}";

        assertThat(merchant.post("/transaction/initialize", large).statusCode()).isEqualTo(413);
    }

    @Test
    void anotherKeyIsRefused() throws IOException {
        HttpResponse<String> response = merchant.withKey("sk_test_other").initialize("V-0001");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(json(response).path("message").asText()).isEqualTo("Invalid key");
        assertThat(standIn.charges().find("V-0001")).isEmpty();
    }
}
