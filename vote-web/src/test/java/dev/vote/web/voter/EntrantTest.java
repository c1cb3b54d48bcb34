package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntrantTest {

    @ParameterizedTest
    @CsvSource({"Ada Obi, AO", "Ada, A", "Ada Lovelace Obi, AO", "' Émile  Zola ', ÉZ", "😀 Band, 😀B"})
    void initialsStandForFirstAndLastName(String name, String initials) {
        Entrant entrant =
                new Entrant("A1", name, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty());

        assertThat(entrant.initials()).isEqualTo(initials);
    }
}
