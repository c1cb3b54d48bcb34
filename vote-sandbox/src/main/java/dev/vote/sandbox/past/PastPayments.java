package dev.vote.sandbox.past;

import dev.vote.sandbox.demo.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Paid payments of one price, each told by its number alone: the first is the newest. Our rows of them and the gateway's charges are both made
 * from this, so that nobody holds them in memory.
 *
 * @param newest before which the first was begun, to the millisecond
 * @param apart how long before the one the next was begun
 */
public record PastPayments(int count, Instant newest, Duration apart, long votes, long amountMinor) {

    private static final int RANDOM = 16;
    private static final int ALL = 26;
    private static final int HEXADECIMAL = 16;

    public PastPayments {
        newest = newest.truncatedTo(ChronoUnit.MILLIS);
    }

    /** When it was begun, paid and credited. */
    public Instant at(long number) {
        return newest.minus(apart.multipliedBy(number));
    }

    /** Spread as random ones are, and with the number in it. */
    public String reference(long number) {
        String digest =
                Sha256.of(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return (digest.substring(0, RANDOM) + "%010x".formatted(number)).toUpperCase(Locale.ROOT);
    }

    /** The same by PostgreSQL, of the number that is called {@code n} there. */
    static String referenceSql() {
        return "upper(substr(encode(sha256(int8send(n)), 'hex'), 1, 16) || lpad(to_hex(n), 10, '0'))";
    }

    /** Empty for a reference that none of them has. */
    OptionalLong number(String reference) {
        if (!reference.matches("[0-9A-F]{" + ALL + "}")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(reference.substring(RANDOM), HEXADECIMAL);
        return has(number) && reference(number).equals(reference) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    boolean has(long number) {
        return number >= 1 && number <= count;
    }
}
