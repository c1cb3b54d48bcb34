package dev.vote.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.5 | 203.0.113.9 | 203.0.113.9",
                "10.0.0.5 | 198.51.100.1, 203.0.113.9 | 203.0.113.9",
                "10.0.0.5 | 203.0.113.9, 10.0.0.6 | 203.0.113.9",
                "10.0.0.5 | 10.0.0.6 | 10.0.0.6",
                "203.0.113.9 | 198.51.100.1 | 203.0.113.9",
                "10.0.0.5 | <script> | 10.0.0.5",
                "10.0.0.5 | 2001:db8::7 | 2001:db8::7"
            })
    void whatOurOwnProxiesSawIsBelievedAndNothingElse(String peer, String forwarded, String caller) {
        proxies.know("10.0.0.5, 10.0.0.6");

        assertThat(proxies.caller(peer, List.of(forwarded))).isEqualTo(caller);
    }

    @Test
    void severalHeadersAreOneListAndNoneIsThePeer() {
        proxies.know("10.0.0.5,10.0.0.6");

        assertThat(proxies.caller("10.0.0.5", List.of("198.51.100.1", "203.0.113.9, 10.0.0.6")))
                .isEqualTo("203.0.113.9");
        assertThat(proxies.caller("10.0.0.5", List.of())).isEqualTo("10.0.0.5");
    }

    @Test
    void withoutTheSettingNobodyIsBelieved() {
        proxies.know("");

        assertThat(proxies.caller("10.0.0.5", List.of("203.0.113.9"))).isEqualTo("10.0.0.5");
    }

    @Test
    void aNameIsNoAddress() {
        assertThatThrownBy(() -> proxies.know("proxy.example.com"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("vote.proxies");
    }
}
