package dev.vote.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "Application/X-WWW-Form-Urlencoded;charset=utf-8"
            })
    void aFormOfOurSizeIsWelcome(String contentType) {
        assertThat(SmallForm.findRefusal(contentType, SmallForm.LIMIT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 10, 415",
        "multipart/form-data, 10, 415",
        "application/x-www-form-urlencoded, -1, 411",
        "application/x-www-form-urlencoded, 16385, 413",
        "application/x-www-form-urlencoded, 1000000, 413",
    })
    void whatIsNoFormOfOursIsRefusedBeforeItIsRead(String contentType, long length, int status) {
        assertThat(SmallForm.findRefusal(contentType, length)).hasValue(status);
    }

    @Test
    void aBodyWithoutATypeIsRefused() {
        assertThat(SmallForm.findRefusal(null, 10)).hasValue(415);
    }
}
