package dev.vote.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void thereAreTenWithoutLookAlikesAndNoTwoAreTheSame() {
        assertThat(RecoveryCode.some())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}"));
    }

    @Test
    void howItIsTypedDoesntMatter() {
        String digest = RecoveryCode.digest("01ABC-DEFGH-JKMNP-QRSTV-WXYZ0");

        assertThat(RecoveryCode.digest(" o1abcdefgh jkmnp-qrstv wxyzO ")).isEqualTo(digest);
        assertThat(RecoveryCode.digest("OIabc-defgh-jkmnp-qrstv-wxyz0")).isEqualTo(digest);
        assertThat(RecoveryCode.digest("01ABC-DEFGH-JKMNP-QRSTV-WXYZ1")).isNotEqualTo(digest);
    }
}
