package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "/vote/return", "", "http://", "http://a b/"})
    void onlyAbsoluteHttpAndHttpsAreTaken(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://h/r,http://h/r?trxref=V-1.%3D&reference=V-1.%3D",
        "https://h/r?a=b,https://h/r?a=b&trxref=V-1.%3D&reference=V-1.%3D",
        "http://h/r#top,http://h/r?trxref=V-1.%3D&reference=V-1.%3D#top"
    })
    void theReturnAddressBearsBothNames(String callback, String expected) {
        assertThat(WebAddress.withReference(URI.create(callback), "V-1.=")).isEqualTo(expected);
    }

    @Test
    void aWebAddressIsTaken() {
        assertThat(WebAddress.parse("https://vote.example/return")).isPresent();
    }
}
