package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.database.EmbeddedDatabase;
import dev.vote.sandbox.database.SandboxDatabase;
import dev.vote.sandbox.gateway.PaystackStandIn;
import dev.vote.sandbox.gateway.RetrySchedule;
import dev.vote.sandbox.gateway.StandInSettings;
import dev.vote.sandbox.process.FreePort;
import dev.vote.sandbox.server.ApplicationServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A server, its database and its gateway, for this test alone: two of them die. */
final class CrashStage implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(3);

    private final OwnServer place = new OwnServer("it-crash");
    private final int port = FreePort.any();
    private final Path folder;
    private final PaystackStandIn gateway;
    private EmbeddedDatabase database;
    private ApplicationServer server;

    private CrashStage(Path folder) {
        this.folder = folder;
        gateway = PaystackStandIn.start(StandInSettings.defaults()
                .retrySchedule(RetrySchedule.of(3_600, Duration.ofSeconds(1)))
                .webhookUrl(URI.create(place.address() + "/api/webhooks/paystack")));
        database = SandboxDatabase.start(folder, port);
    }

    /** @param folder for the database */
    static CrashStage build(Path folder) {
        CrashStage stage = new CrashStage(folder);
        try {
            stage.begin();
            return stage;
        } catch (RuntimeException | Error e) {
            stage.close();
            throw e;
        }
    }

    private void begin() {
        Stage.moveTo(database);
        Stream.of("fsync", "synchronous_commit", "full_page_writes").forEach(CrashStage::assertOn);
        server = place.start(gateway, Map.of("vote.recheck.ages", ages()), database);
        server.awaitAnswer(BOOT);
    }

    private static void assertOn(String setting) {
        String value = Sql.text("SHOW " + setting);
        System.out.printf("crash: SHOW %s: %s%n", setting, value);
        assertThat(value).as(setting).isEqualTo("on");
    }

    /** Every five seconds for a minute, and a minute apart for a quarter of an hour. */
    private static String ages() {
        return Stream.concat(
                        IntStream.rangeClosed(1, 12).mapToObj(i -> Duration.ofSeconds(5L * i)),
                        IntStream.rangeClosed(2, 15).mapToObj(Duration::ofMinutes))
                .map(Duration::toString)
                .collect(Collectors.joining(","));
    }

    PaystackStandIn gateway() {
        return gateway;
    }

    /** The address of the application. */
    String address() {
        return place.address();
    }

    Recovery killServer(Books books) {
        return killServer(books, Victim.SERVER, () -> {});
    }

    /** @param beforeTheSecond returns when the server, which is starting, is to be killed again */
    Recovery killServerTwice(Books books, Runnable beforeTheSecond) {
        return killServer(books, Victim.STARTING_SERVER, () -> {
            beforeTheSecond.run();
            server.crash();
        });
    }

    private Recovery killServer(Books books, Victim victim, Runnable meanwhile) {
        server.crash();
        meanwhile.run();
        long begin = System.nanoTime();
        long credits = books.credits();
        awaitAnswer();
        return recovered(victim, begin, () -> books.awaitCreditAfter(credits));
    }

    /** Not the voters' first page, which takes seconds the first time. */
    private void awaitAnswer() {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(BOOT)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> Http.get(address() + "/api/contests").statusCode() == 200);
    }

    /** The server isn't touched: it must find back by itself. */
    Recovery killPostmaster(Books books) {
        long credits = books.credits();
        long pid = server.pid();
        database.killPostmaster();
        long begin = System.nanoTime();
        database = SandboxDatabase.start(folder, port);
        Recovery recovery = recovered(Victim.POSTMASTER, begin, () -> books.awaitCreditAfter(credits));
        assertThat(server.isRunning()).isTrue();
        assertThat(server.pid()).isEqualTo(pid);
        return recovery;
    }

    private static Recovery recovered(Victim victim, long begin, Runnable awaitCredit) {
        Duration toAnswer = Duration.ofNanos(System.nanoTime() - begin);
        awaitCredit.run();
        return new Recovery(victim, toAnswer, Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        gateway.close();
        database.close();
    }
}
