package dev.vote.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "adaeze.okonkwo@brightstage.example";
    private static final String NAME = "Adaeze Okonkwo";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "kxqvzjwphtrm",
                "kxqv  zjwp  htrm",
                "mangoes rain on tin roofs",
                "我喜欢在雨天喝热茶读旧书",
                "8f3kz0q1mmw7",
                "Un été à Saint-Louis du Sénégal"
            })
    void anythingLongAndUncommonIsAllowed(String password) {
        assertThat(PasswordRules.check(password, EMAIL, NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "kxqvzjwphtr", "🎉🎉🎉🎉🎉🎉🎊🎊🎊🎊🎊"})
    void lessThanTwelveCharactersAreTooShort(String password) {
        assertThat(PasswordRules.check(password, EMAIL, NAME)).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleDo() {
        String mostAllowed = "🎭🎤🏆🌟".repeat(31) + "ab🎵c";

        assertThat(mostAllowed.codePointCount(0, mostAllowed.length())).isEqualTo(PasswordRules.MOST);
        assertThat(PasswordRules.check(mostAllowed, EMAIL, NAME)).isEmpty();
        assertThat(PasswordRules.check(mostAllowed + "d", EMAIL, NAME)).contains(PasswordFault.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "P@ssw0rd1234",
                "passwordpassword",
                "Welcome12345",
                "letmeinletmein",
                "iloveyou1234",
                "IloveYouForever",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "1q2w3e4r5t6y",
                "azertyuiop12",
                "123456789012",
                "098765432109",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "abcabcabcabcab",
                "121212121212",
                "dragonmonkey12",
                "Liverpool2025",
                "sunshine princess",
                "Administrator1",
                "changeme1234",
                "jesuschrist1",
                "votevotevote",
                "Contestant2026",
                "woaini1314520"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertThat(PasswordRules.check(password, EMAIL, NAME)).contains(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adaeze.okonkwo@brightstage.example",
                "adaezeokonkwo",
                "Okonkwo123456",
                "BrightStage2026",
                "adaeze love vote"
            })
    void onesOwnNameOrAddressIsRefused(String password) {
        assertThat(PasswordRules.check(password, EMAIL, NAME)).contains(PasswordFault.PERSONAL);
    }
}
