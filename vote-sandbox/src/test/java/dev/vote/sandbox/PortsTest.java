package dev.vote.sandbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.sandbox.process.SandboxFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    private final Ports ports = new Ports();

    @Test
    void takenPortIsNamedWithTheOptionThatChangesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            ports.need("vote.http.port", taken.getLocalPort());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(SandboxFailure.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("-Dvote.http.port=")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void portTakenOnEveryAddressIsTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            ports.need("vote.http.port", taken.getLocalPort());
            assertThatThrownBy(ports::requireFree).isInstanceOf(SandboxFailure.class);
        }
    }

    @Test
    void portThatWasLetGoIsFree() throws IOException {
        var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        ports.need("vote.http.port", taken.getLocalPort());
        taken.close();
        assertThatCode(ports::requireFree).doesNotThrowAnyException();
    }

    @Test
    void twoOptionsMayNotNameTheSamePort() {
        ports.need("vote.http.port", 8080);
        assertThatThrownBy(() -> ports.need("vote.gateway.port", 8080))
                .hasMessageContaining("vote.http.port")
                .hasMessageContaining("vote.gateway.port");
    }
}
