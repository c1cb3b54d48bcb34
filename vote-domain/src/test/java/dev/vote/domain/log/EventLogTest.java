package dev.vote.domain.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventLogTest {

    @Test
    void anEventIsOneLineOfKeysAndValues() {
        assertThat(EventLog.line("payment.credited", "reference", "R1", "votes", 10))
                .isEqualTo("payment.credited reference='R1' votes='10'");
    }

    @Test
    void aValueFromOutsideCantForgeAnotherLineOrField() {
        assertThat(EventLog.line("e", "message", "x' votes='9\r\npayment.credited"))
                .isEqualTo("e message='x? votes=?9??payment.credited'");
    }

    @Test
    void aLongValueIsCut() {
        assertThat(EventLog.line("e", "message", "x".repeat(10_000))).hasSizeLessThan(250);
    }
}
