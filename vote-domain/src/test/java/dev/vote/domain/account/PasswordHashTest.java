package dev.vote.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "tangerine skies over Accra ☀";

    @Test
    void onlyTheSamePasswordMatches() {
        PasswordHash hash = PasswordHash.of(PASSWORD);

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches(PASSWORD.toUpperCase())).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void whatIsStoredSaysHowItWasMadeAndIsReadBack() {
        String text = PasswordHash.of(PASSWORD).text();

        assertThat(text).startsWith("pbkdf2-sha512$220000$").hasSizeLessThanOrEqualTo(300);
        assertThat(PasswordHash.parse(text).matches(PASSWORD)).isTrue();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(PasswordHash.of(PASSWORD).text())
                .isNotEqualTo(PasswordHash.of(PASSWORD).text());
    }

    @Test
    void anOldCheapHashStillMatchesButIsOutdated() {
        PasswordHash old = PasswordHash.parse(PasswordHash.of(PASSWORD, 1000).text());

        assertThat(old.matches(PASSWORD)).isTrue();
        assertThat(old.isOutdated()).isTrue();
        assertThat(PasswordHash.of(PASSWORD).isOutdated()).isFalse();
    }

    @Test
    void whatIsNotAHashIsRefused() {
        assertThatThrownBy(() -> PasswordHash.parse("{noop}password")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itNeverPrintsItself() {
        assertThat(PasswordHash.of(PASSWORD, 1000)).hasToString("PasswordHash");
    }
}
