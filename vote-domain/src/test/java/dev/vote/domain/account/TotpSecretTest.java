package dev.vote.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    /** The one of RFC 6238, appendix B. */
    private static final TotpSecret SECRET =
            new TotpSecret(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** The last six digits of the codes in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void codesAreThoseOfTheStandard(long second, String code, long step) {
        assertThat(SECRET.stepOf(code, Instant.ofEpochSecond(second))).hasValue(step);
    }

    @ParameterizedTest
    @CsvSource({"1234567830, false", "1234567860, true", "1234567890, true", "1234567920, true", "1234567950, false"})
    void theCodeBeforeAndTheOneAfterAreGoodTooAndNoOther(long second, boolean good) {
        assertThat(SECRET.stepOf("005924", Instant.ofEpochSecond(second)).isPresent())
                .isEqualTo(good);
    }

    @Test
    void blanksInACodeDontMatter() {
        assertThat(SECRET.stepOf(" 005 924 ", Instant.ofEpochSecond(1234567890L)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "00592", "0059244", "00592a", "٠٠٥٩٢٤"})
    void whatIsntSixDigitsIsNoCode(String text) {
        assertThat(SECRET.stepOf(text, Instant.ofEpochSecond(1234567890L))).isEmpty();
    }

    @Test
    void theAppIsToldWhatItNeeds() {
        assertThat(SECRET.uri("Vote", "ada+1@stage.example"))
                .isEqualTo("otpauth://totp/Vote:ada%2B1%40stage.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Vote");
    }

    @Test
    void itIsSpelledInGroupsOfFour() {
        assertThat(SECRET.spelled()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void everySecretIsNewAndHas160Bits() {
        assertThat(TotpSecret.random()).isNotEqualTo(TotpSecret.random());
        assertThatThrownBy(() -> new TotpSecret("SHORT")).isInstanceOf(IllegalArgumentException.class);
    }
}
