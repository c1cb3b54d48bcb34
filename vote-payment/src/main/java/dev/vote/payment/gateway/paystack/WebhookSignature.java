package dev.vote.payment.gateway.paystack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Paystack's signature: the lower-case hex of HMAC-SHA-512 over the raw body, with the API's secret key as key
 * (Paystack's guide on webhooks, "Signature validation"). Over the bytes as they came: JSON that was parsed and written
 * again differs in slashes, in numbers and in Unicode.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA512";
    private static final int HEX_LENGTH = 128;

    private WebhookSignature() {}

    /**
     * Takes the same time wherever the two differ.
     *
     * @param keys any of which may have signed
     * @param signature as sent
     */
    static boolean matches(byte[] body, String signature, List<String> keys) {
        if (signature.length() != HEX_LENGTH) {
            return false;
        }
        byte[] claimed = signature.getBytes(StandardCharsets.US_ASCII);
        boolean matches = false;
        for (String key : keys) {
            byte[] expected = sign(body, key).getBytes(StandardCharsets.US_ASCII);
            matches |= MessageDigest.isEqual(expected, claimed);
        }
        return matches;
    }

    static String sign(byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-512", e);
        }
    }
}
