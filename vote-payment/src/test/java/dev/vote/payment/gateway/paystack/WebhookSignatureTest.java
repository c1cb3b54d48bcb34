package dev.vote.payment.gateway.paystack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String KEY = "not-a-real-secret";
    private static final byte[] BODY =
            "{\"event\":\"charge.success\",\"data\":{\"id\":302961,\"reference\":\"V-0001\",\"status\":\"success\",\"amount\":10000,\"currency\":\"NGN\"}}"
                    .getBytes(UTF_8);
    private static final String SIGNATURE =
            "7e93c8bebb8981f659a59bcfba553e8dc3487f14d50e5190bd0a5ba39b14dab4a7a67cb799b05b59dcde4d2f5849e40e4878a34498188e30f794d6593a19c3f0";

    private static boolean matches(byte[] body, String signature) {
        return WebhookSignature.matches(body, signature, List.of(KEY));
    }

    @Test
    void isTheHmacOfTheRawBytes() {
        assertThat(WebhookSignature.sign(BODY, KEY)).isEqualTo(SIGNATURE);
        assertThat(matches(BODY, SIGNATURE)).isTrue();
    }

    @Test
    void oneBlankMoreInTheBodyIsAnotherMessage() {
        byte[] reserialised = new String(BODY, UTF_8).replaceFirst(":", ": ").getBytes(UTF_8);

        assertThat(matches(reserialised, SIGNATURE)).isFalse();
    }

    @Test
    void anAlteredByteIsNoticed() {
        byte[] altered = BODY.clone();
        altered[100] ^= 1;

        assertThat(matches(altered, SIGNATURE)).isFalse();
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        assertThat(matches(BODY, WebhookSignature.sign(BODY, "another-key"))).isFalse();
    }

    @Test
    void thePreviousKeyIsAcceptedBesideTheCurrentOne() {
        assertThat(WebhookSignature.matches(BODY, SIGNATURE, List.of("current-key", KEY)))
                .isTrue();
    }

    @Test
    void aMissingShortOrUpperCaseSignatureIsRefused() {
        assertThat(matches(BODY, "")).isFalse();
        assertThat(matches(BODY, SIGNATURE.substring(1))).isFalse();
        assertThat(matches(BODY, SIGNATURE.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(matches(BODY, SIGNATURE + "0")).isFalse();
    }

    @Test
    void anEmptyBodyNeedsASignatureToo() {
        assertThat(matches(new byte[0], SIGNATURE)).isFalse();
    }
}
