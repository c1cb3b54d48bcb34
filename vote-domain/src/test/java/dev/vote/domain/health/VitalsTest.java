package dev.vote.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VitalsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    private final Vitals vitals = new Vitals();

    @BeforeEach
    void setTheClock() {
        at(NOW);
    }

    private void at(Instant moment) {
        vitals.clock = Clock.fixed(moment, ZoneOffset.UTC);
    }

    @Test
    void untilTheSchemaIsMigratedNothingCanBeDone() {
        assertThat(vitals.trouble()).contains("the schema is being migrated");
        vitals.databaseAnswered();
        assertThat(vitals.trouble()).contains("the schema is being migrated");

        vitals.schemaIsReady("8");
        assertThat(vitals.trouble()).isEmpty();
        assertThat(vitals.schema()).contains("8");
    }

    @Test
    void aDatabaseThatRefusesIsTroubleUntilItAnswers() {
        vitals.schemaIsReady("8");
        vitals.databaseRefused();
        assertThat(vitals.trouble()).contains("the database doesn't answer");

        vitals.databaseAnswered();
        assertThat(vitals.trouble()).isEmpty();
    }

    @Test
    void oneThatHangsIsTroubleAfterThreePings() {
        vitals.schemaIsReady("8");
        at(NOW.plus(Vitals.PATIENCE));
        assertThat(vitals.trouble()).isEmpty();

        at(NOW.plus(Vitals.PATIENCE).plus(Duration.ofSeconds(5)));
        assertThat(vitals.trouble()).contains("the database hasn't answered for 20 s");
    }
}
