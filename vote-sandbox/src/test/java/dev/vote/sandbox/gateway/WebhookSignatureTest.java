package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String BODY = "{\"event\":\"charge.success\",\"data\":{\"id\":302961,\"reference\":\"V-0001\","
            + "\"status\":\"success\",\"amount\":10000,\"currency\":\"NGN\"}}";

    @Test
    void isHmacSha512OfTheBodyInLowerCaseHexadecimal() {
        assertThat(sign(BODY))
                .isEqualTo("7e93c8bebb8981f659a59bcfba553e8dc3487f14d50e5190bd0a5ba39b14dab4"
                        + "a7a67cb799b05b59dcde4d2f5849e40e4878a34498188e30f794d6593a19c3f0");
    }

    @Test
    void oneBlankMoreIsAnotherSignature() {
        assertThat(sign(BODY.replaceFirst(":", ": "))).startsWith("f8d1d1a8").endsWith("b12a93");
    }

    private static String sign(String body) {
        return WebhookSignature.of(body.getBytes(StandardCharsets.UTF_8), "not-a-real-secret");
    }
}
