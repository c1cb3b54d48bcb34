package dev.vote.domain.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Stands in for the authenticator app, once. It has 125 random bits, so that a plain hash keeps it safe (ASVS 5.0, 6.5.2,
 * asks for 112), in Crockford's Base32, which has no look-alikes.
 */
final class RecoveryCode {

    /** How many somebody has. */
    static final int COUNT = 10;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 25;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    /** New ones, in groups of five. */
    static List<String> some() {
        return Stream.generate(RecoveryCode::random).limit(COUNT).toList();
    }

    private static String random() {
        return IntStream.range(0, LENGTH)
                .mapToObj(i -> (i > 0 && i % 5 == 0 ? "-" : "") + LETTERS.charAt(RANDOM.nextInt(LETTERS.length())))
                .collect(Collectors.joining());
    }

    /** How we keep it, however it was typed: in any case, with or without hyphens, O for 0, I or L for 1. */
    static String digest(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return DigestUtils.sha256Hex(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
    }
}
