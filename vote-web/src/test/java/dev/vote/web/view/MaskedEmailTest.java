package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedEmailTest {

    @ParameterizedTest
    @CsvSource({"ada.obi@example.com, a•••@example.com", "a@example.com, a•••@example.com"})
    void neitherTheNameNorItsLengthIsShown(String address, String masked) {
        assertThat(MaskedEmail.of(new EmailAddress(address))).isEqualTo(masked);
    }
}
