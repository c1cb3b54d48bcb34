package dev.vote.payment.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutRequestTest {

    private static CheckoutRequest withKey(String key) {
        return new CheckoutRequest(
                "gala",
                "AB12",
                OptionalLong.of(1),
                OptionalLong.empty(),
                "a@b.co",
                OptionalLong.empty(),
                Optional.of(key));
    }

    @Test
    void aKeyOfSixteenVisibleCharactersIsTaken() {
        assertThat(withKey("0123456789abcdef").idempotencyKey()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "0123456789 abcdefgh", "0123456789abcdef\n", "0123456789abcdéfgh"})
    void aKeyThatCouldMeetAnotherOneByChanceIsRefused(String key) {
        CheckoutRefused refused = catchThrowableOfType(CheckoutRefused.class, () -> withKey(key));

        assertThat(refused.getRefusal()).isEqualTo(Refusal.INVALID_IDEMPOTENCY_KEY);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThat(catchThrowableOfType(CheckoutRefused.class, () -> withKey("x".repeat(101))))
                .isNotNull();
    }
}
