package dev.vote.domain.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256. */
public final class Hash {

    /** What the first seal of a chain names as the one before it. */
    public static final Hash NONE = new Hash(new byte[32]);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param hex 64 hexadecimal digits */
    public static Hash parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        if (bytes.length != NONE.bytes.length) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return new Hash(bytes);
    }

    /** Of the text in UTF-8. */
    public static Hash of(String text) {
        return new Hash(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of that byte, followed by the text in UTF-8. */
    static Hash of(byte prefix, String text) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        return new Hash(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of that byte, followed by the two. */
    static Hash of(byte prefix, Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(prefix);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Enough to tell it from others at a glance; not enough to check it. */
    public String brief() {
        return toString().substring(0, 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
