package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoServletTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", " * "})
    void whoHasThePhotoIsToldSo(String known) {
        assertThat(PhotoServlet.has(known, "\"abc\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"abcd\"", "\"ab\""})
    void whoHasAnotherGetsIt(String known) {
        assertThat(PhotoServlet.has(known, "\"abc\"")).isFalse();
    }

    @Test
    void whoSaysNothingGetsIt() {
        assertThat(PhotoServlet.has(null, "\"abc\"")).isFalse();
    }
}
