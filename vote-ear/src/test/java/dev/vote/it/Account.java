package dev.vote.it;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.vote.domain.staff.Role;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Somebody of the staff with a password, put into the database.
 *
 * @param secret of the authenticator app; in use once {@link #withApp} was called
 */
record Account(long id, String email, String secret) {

    static final String PASSWORD = "tangerine skies over Accra";

    /** Cheap, so that tests are quick; the first log-in makes it a dear one. */
    private static final int ITERATIONS = 1000;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    static Account of(Role... roles) {
        String email = "it-" + UUID.randomUUID() + "@vote.example";
        long id = Sql.number(
                "INSERT INTO staff (email, name, password_hash) VALUES (?, 'Ife Test', ?) RETURNING id", email, hash());
        for (Role role : roles) {
            Sql.update("INSERT INTO staff_role (staff_id, role) VALUES (?, ?)", id, role.name());
        }
        return new Account(
                id,
                email,
                new Base32()
                        .encodeToString(
                                UUID.randomUUID().toString().substring(0, 20).getBytes()));
    }

    Account withApp() {
        Sql.update("UPDATE staff SET totp_secret = ?, totp_confirmed_at = now() WHERE id = ?", secret, id);
        return this;
    }

    String code() {
        return code(secret, Instant.now());
    }

    /** As an authenticator app shows it. */
    static String code(String secret, Instant when) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), when);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So that the code of this moment is good once more. */
    void forgetCode() {
        Sql.update("UPDATE staff SET totp_step = NULL WHERE id = ?", id);
    }

    private static String hash() {
        byte[] salt = "sixteen bytes ok".getBytes();
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, ITERATIONS, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2-sha512$" + ITERATIONS + "$" + base64.encodeToString(salt) + "$"
                    + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
