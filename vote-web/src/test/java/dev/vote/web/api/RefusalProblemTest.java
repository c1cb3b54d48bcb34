package dev.vote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.http.problem.Problem;
import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalProblemTest {

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void aRefusalIsTheCallersToPutRight(Refusal refusal) {
        assertThat(RefusalProblem.of(new CheckoutRefused(refusal)).status()).isBetween(400, 499);
    }

    @Test
    void theBoundThatWasMissedIsNamed() {
        Problem problem = RefusalProblem.of(new CheckoutRefused(Refusal.AMOUNT_TOO_SMALL, "NGN 50.00"));

        assertThat(problem.field()).contains("votes");
        assertThat(problem.limit()).contains("NGN 50.00");
        assertThat(problem.detail()).contains("NGN 50.00");
    }

    @Test
    void withoutABoundNoneIsNamed() {
        assertThat(RefusalProblem.of(new CheckoutRefused(Refusal.UNKNOWN_CONTEST))
                        .limit())
                .isEmpty();
    }
}
