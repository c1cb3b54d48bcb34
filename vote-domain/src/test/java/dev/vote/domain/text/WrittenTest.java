package dev.vote.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adaeze Nwosu",
                "Ọlá\nwrites\tlines\r\n",
                "投票",
                "\ud83d\udc69\ud83c\udffe\u200d\ud83c\udfa4",
                "\u2764\ufe0f",
                "می\u200cخواهم"
            })
    void whatPeopleWriteStays(String text) {
        assertThat(Written.clean(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\u0007", "\u200b", "\u202e", "\u2066", "\ufeff", "\uffff", "\ud83d", "\u00ad", "\u0085"})
    void whatNobodyMeansToWriteGoes(String text) {
        assertThat(Written.clean("A" + text + "da")).isEqualTo("Ada");
    }

    @Test
    void nothingElseIsNothing() {
        assertThat(Written.clean("\u200b\u202e\0")).isEmpty();
    }
}
