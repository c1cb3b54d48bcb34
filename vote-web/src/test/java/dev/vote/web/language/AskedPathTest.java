package dev.vote.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/terms",
                "/contests/lagos-rising-stars/D01",
                "/contests/x?q=a%20b&sort=votes",
                "/payments/0123456789ABCDEFGHJKMNPQRS",
                "/admin/login?to=%2Fadmin%2Fcontests"
            })
    void aPathOfOursLeadsBack(String path) {
        assertThat(AskedPath.parse(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "terms",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\/evil.example",
                "javascript:alert(1)",
                "/../other",
                "/terms\r\nSet-Cookie: a=b",
                "/terms\n",
                "/te rms",
                "/<script>",
                "/é"
            })
    void anythingElseLeadsNowhere(String path) {
        assertThat(AskedPath.parse(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000})
    void aPathThatIsTooLongLeadsNowhere(int length) {
        assertThat(AskedPath.parse("/" + "a".repeat(length))).isEmpty();
    }
}
