package dev.vote.domain.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeStateTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,      OPEN,      false",
        "OPEN,      WITH_BANK, true",
        "OPEN,      UNKNOWN,   true",
        "OPEN,      WON,       true",
        "OPEN,      LOST,      true",
        "WITH_BANK, OPEN,      true",
        "WITH_BANK, WITH_BANK, false",
        "WITH_BANK, UNKNOWN,   true",
        "WITH_BANK, WON,       true",
        "WITH_BANK, LOST,      true",
        "UNKNOWN,   OPEN,      true",
        "UNKNOWN,   WITH_BANK, true",
        "UNKNOWN,   UNKNOWN,   false",
        "UNKNOWN,   WON,       true",
        "UNKNOWN,   LOST,      true",
        "WON,       OPEN,      true",
        "WON,       WITH_BANK, true",
        "WON,       UNKNOWN,   true",
        "WON,       WON,       false",
        "WON,       LOST,      true",
        "LOST,      OPEN,      false",
        "LOST,      WITH_BANK, false",
        "LOST,      UNKNOWN,   false",
        "LOST,      WON,       false",
        "LOST,      LOST,      false",
    })
    void itMovesAlongItsTable(DisputeState from, DisputeState to, boolean allowed) {
        assertThat(from.mayBecome(to)).isEqualTo(allowed);
    }
}
