package dev.vote.sandbox.gateway;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the gateway signs what it posts.
 *
 * <p>Paystack's documentation (Webhooks, Signature validation): HMAC-SHA-512 of the body with the API's secret key, in
 * lower-case hexadecimal, in the header {@value #HEADER}.
 */
public final class WebhookSignature {

    public static final String HEADER = "x-paystack-signature";

    private static final String ALGORITHM = "HmacSHA512";

    private WebhookSignature() {}

    /** The signature of exactly these bytes: 128 lower-case hexadecimal digits. */
    public static String of(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
