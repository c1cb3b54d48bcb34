package dev.vote.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01"})
    void aLostConnectionIsAnOutageHoweverDeepItIs(String sqlState) {
        assertThat(Outage.isBehind(wrapped(new SQLException("gone", sqlState)))).isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(Outage.isBehind(wrapped(new SQLException("no connection")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "40001"})
    void aFaultInTheProgramIsNone(String sqlState) {
        assertThat(Outage.isBehind(wrapped(new SQLException("fault", sqlState))))
                .isFalse();
        assertThat(Outage.isBehind(new IllegalStateException())).isFalse();
    }

    private static Exception wrapped(Exception cause) {
        return new RuntimeException(new RuntimeException(cause));
    }
}
