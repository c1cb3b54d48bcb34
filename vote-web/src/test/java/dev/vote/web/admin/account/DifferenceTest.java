package dev.vote.web.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void eachFieldIsShownAsItWasAndAsItBecame() {
        assertThat(Difference.between("{\"title\":\"Old\",\"price\":100}", "{\"title\":\"New\",\"price\":150}"))
                .containsExactly(new Difference("price", "100", "150"), new Difference("title", "Old", "New"));
    }

    @Test
    void whatWasntThereOrIsntAnyMoreIsEmpty() {
        assertThat(Difference.between("{\"a\":null,\"gone\":true}", "{\"a\":\"x\",\"gone\":null}"))
                .containsExactly(new Difference("a", "", "x"), new Difference("gone", "true", ""));
        assertThat(Difference.between("{}", "{}")).isEmpty();
    }
}
