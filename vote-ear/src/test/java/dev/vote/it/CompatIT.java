package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.ApplicationServer;
import dev.vote.sandbox.server.PayaraPreparation;
import dev.vote.sandbox.server.ServerProduct;
import dev.vote.sandbox.server.ServerSettings;
import dev.vote.sandbox.server.VoteEnvironment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same EAR on what comes next, just enough to know: it is deployed, sells, credits once, and does so after a restart. */
@Tag("compat")
class CompatIT {

    private static final int VERSION = 25;
    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final int httpPort = FreePort.any();
    private final String address = "http://127.0.0.1:" + httpPort + "/vote";

    @AfterEach
    void audit() {
        Audit.holds();
    }

    @Test
    void wildFlyOnTheNextJava() {
        sellsAndCredits(ServerProduct.WILDFLY, Path.of(System.getProperty("it.wildfly.home")), java());
    }

    @Test
    void theNextPayaraOnTheNextJava() throws IOException {
        Path java = java();
        Path home = Path.of(System.getProperty("it.payara.home"));
        PayaraPreparation.prepare(home, Path.of(System.getProperty("it.payara.script")), java);

        sellsAndCredits(ServerProduct.PAYARA, home, java);
    }

    private static Path java() {
        Optional<Path> java = Jdk.find(VERSION);
        if (java.isEmpty()) {
            System.out.println("Not tested on JDK " + VERSION
                    + ": none was found. Name one in the environment variable " + Jdk.variable(VERSION) + ".");
        }
        Assumptions.assumeTrue(java.isPresent(), "no JDK " + VERSION);
        return java.get();
    }

    private void sellsAndCredits(ServerProduct product, Path home, Path java) {
        try (PaystackStandIn gateway = PaystackStandIn.start(
                        StandInSettings.defaults().webhookUrl(URI.create(address + "/api/webhooks/paystack")));
                ApplicationServer server = start(product, home, java, gateway)) {
            sellAndCredit(server, gateway);
            server.restart();
            sellAndCredit(server, gateway);
        }
    }

    private void sellAndCredit(ApplicationServer server, PaystackStandIn gateway) {
        server.awaitAnswer(BOOT);
        await().atMost(SOON).until(() -> Http.get(server.health() + "/ready").statusCode() == 200);
        Contest contest = Contest.open(1);
        assertThat(Http.get(address + "/contests/" + contest.slug() + "/C1").statusCode())
                .isEqualTo(200);
        assertThat(Http.get(address + "/admin/login").statusCode()).isEqualTo(200);

        Bought bought = Bought.votesAt(address, contest, "C1", 3);
        gateway.charges().pay(bought.reference());
        await().atMost(SOON).until(() -> contest.votesOf("C1") == 3);
        Http.get(address + "/return?reference=" + bought.reference());
        assertThat(contest.votesOf("C1")).isEqualTo(3);
    }

    private ApplicationServer start(ServerProduct product, Path home, Path java, PaystackStandIn gateway) {
        return ApplicationServer.start(
                new ServerSettings(
                        product,
                        home,
                        Optional.of(Path.of(System.getProperty("it.ear"))),
                        Path.of("target", "it-compat-" + product.optionName()),
                        httpPort,
                        FreePort.any(),
                        java),
                new VoteEnvironment(
                        Stage.database(),
                        gateway.url(),
                        StandInSettings.SANDBOX_SECRET,
                        URI.create(address),
                        Map.of()));
    }
}
