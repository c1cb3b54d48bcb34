package dev.vote.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.co", "Ama.Mensah+votes@mail.example.com", "x_y-z@sub.domain.org"})
    void ordinaryAddressesAreTaken(String text) {
        assertThat(EmailAddress.parse(text)).isPresent();
    }

    @Test
    void blanksAroundAreTakenAway() {
        assertThat(EmailAddress.parse("  a@b.co ")).contains(new EmailAddress("a@b.co"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"a", "a@b", "@b.co", "a@b..co", "a b@c.de", "a@b.co,c@d.ef", "a@b.co\r\nBcc: x@y.z", "a@@b.co"})
    void mistypedOnesAreNot(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void onesThatAreTooLongAreNot() {
        assertThat(EmailAddress.parse("a@" + "b".repeat(60) + ".co".repeat(80))).isEmpty();
    }
}
