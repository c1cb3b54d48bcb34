package dev.vote.domain.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app and we both know: its codes prove that somebody has the device. By RFC 6238 with SHA-1, 30
 * seconds and six digits, which is what every such app can do.
 *
 * @param base32 160 bits, as RFC 4226 recommends
 */
public record TotpSecret(String base32) implements Serializable {

    private static final int BYTES = 20;
    private static final long STEP_SECONDS = 30;

    /** Clocks differ, and people type slowly: the code before and the one after are good too. */
    private static final long[] TOLERANCE = {0, -1, 1};

    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(STEP_SECONDS));

    public TotpSecret {
        if (!FORM.matcher(base32).matches()) {
            throw new IllegalArgumentException("not a secret of 160 bits in Base32");
        }
    }

    public static TotpSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TotpSecret(new Base32().encodeToString(bytes));
    }

    /**
     * The time step whose code it is. Whoever accepts it must see to it that no step is accepted twice.
     *
     * @param code six digits; blanks don't matter
     * @return empty if it isn't the code of about now
     */
    OptionalLong stepOf(String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!CODE.matcher(digits).matches()) {
            return OptionalLong.empty();
        }
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long offset : TOLERANCE) {
            if (MessageDigest.isEqual(ascii(digits), ascii(codeAt(current + offset)))) {
                return OptionalLong.of(current + offset);
            }
        }
        return OptionalLong.empty();
    }

    private String codeAt(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(base32), CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key", e);
        }
    }

    /**
     * For an app, by way of a QR code, in Google's Key URI Format, which all apps read. The kind of code isn't named: ours
     * is the one that the format takes for granted, and so the picture has fewer dots.
     *
     * @param account whose it is
     */
    public String uri(String issuer, String account) {
        return "otpauth://totp/" + encode(issuer) + ':' + encode(account) + "?secret=" + base32 + "&issuer="
                + encode(issuer);
    }

    /** In groups of four, for people who type it. */
    public String spelled() {
        return base32.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "TotpSecret";
    }
}
