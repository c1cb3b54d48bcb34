package dev.vote.domain.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as we keep it: PBKDF2 with HMAC-SHA-512 and a salt of its own. It says how it was made, so that the cost can
 * be raised and old ones still be checked.
 *
 * <p>The iterations are those of OWASP's Password Storage Cheat Sheet as of 2026 (PBKDF2-HMAC-SHA512: 220,000).
 */
final class PasswordHash {

    static final int ITERATIONS = 220_000;

    private static final String SCHEME = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of a password that nobody knows: checked where there is none, so that it takes as long. */
    static final PasswordHash DECOY = of(UUID.randomUUID().toString());

    private final int iterations;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int iterations, byte[] salt, byte[] hash) {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    static PasswordHash of(String password) {
        return of(password, ITERATIONS);
    }

    static PasswordHash of(String password, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(iterations, salt, derive(password, iterations, salt, HASH_BYTES));
    }

    /**
     * @param text as {@link #text} gave it
     * @throws IllegalArgumentException if it is nothing of ours
     */
    static PasswordHash parse(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalArgumentException("not a password's hash");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
    }

    /** Takes as long whether it matches or not. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, iterations, salt, hash.length));
    }

    /** Whether it should be made anew, once the password is at hand. */
    boolean isOutdated() {
        return iterations < ITERATIONS || hash.length < HASH_BYTES || salt.length < SALT_BYTES;
    }

    /** For the database: scheme, iterations, salt and hash. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", SCHEME, Integer.toString(iterations), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(String password, int iterations, byte[] salt, int bytes) {
        char[] characters = password.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, ' ');
        }
    }

    /** Not the hash. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
