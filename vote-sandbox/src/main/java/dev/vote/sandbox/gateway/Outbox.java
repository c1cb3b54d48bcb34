package dev.vote.sandbox.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts notices, retries them by schedule, and logs every attempt. What waits is bounded. */
final class Outbox {

    static final int LIMIT = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final StandInSettings settings;
    private final Faults faults;
    private final Agenda agenda;
    private final Executor workers;
    private final DeliveryLog log = new DeliveryLog();
    private final Semaphore room = new Semaphore(LIMIT);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private volatile Optional<URI> url;

    Outbox(StandInSettings settings, Faults faults, Agenda agenda, Executor workers) {
        this.settings = settings;
        this.faults = faults;
        this.agenda = agenda;
        this.workers = workers;
        this.url = checked(settings.webhookUrl());
    }

    void url(Optional<URI> address) {
        url = checked(address);
    }

    private static Optional<URI> checked(Optional<URI> address) {
        address.filter(it -> WebAddress.parse(it.toString()).isEmpty()).ifPresent(it -> {
            throw new IllegalArgumentException("no web address: " + it);
        });
        return address;
    }

    Optional<URI> url() {
        return url;
    }

    List<Delivery> log() {
        return log.newestFirst();
    }

    void send(Notice notice) {
        send(notice, () -> {});
    }

    /** Posts it now and again by schedule; afterwards, acknowledged or given up, something else may follow. */
    void send(Notice notice, Runnable afterwards) {
        if (!room.tryAcquire()) {
            record(notice, 0, 0, "", "dropped: too many events wait");
            LOG.warn("webhook-dropped event='{}' reference='{}'", notice.event(), notice.reference());
            return;
        }
        if (url.isEmpty()) {
            record(notice, 0, 0, "", "no webhook address is set");
            finish(afterwards);
            return;
        }
        workers.execute(() -> attempt(notice, 1, afterwards));
    }

    void note(Notice notice, FaultKind fault) {
        record(notice, 0, 0, fault.name(), "fault");
    }

    private void attempt(Notice notice, int number, Runnable afterwards) {
        List<FaultRule> rules = faults.take(FaultKind.Stage.ATTEMPT, notice.event(), notice.reference());
        Attempt attempt = new Attempt(notice, rules, settings);
        int status = url.map(address -> post(attempt, address)).orElse(0);
        if (status == 200 && attempt.counts()) {
            record(notice, number, status, attempt.faults(), "done");
            finish(afterwards);
            return;
        }
        Optional<Duration> wait = settings.retrySchedule().waitAfter(number);
        wait.ifPresent(it -> agenda.after(it, () -> attempt(notice, number + 1, afterwards)));
        record(notice, number, status, attempt.faults(), wait.map(Outbox::again).orElse("given up"));
        if (wait.isEmpty()) {
            finish(afterwards);
        }
    }

    /** The retry is on the agenda before the log says so: who reads the log may move the clock. */
    private static String again(Duration wait) {
        return "again in " + wait.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private void finish(Runnable afterwards) {
        room.release();
        afterwards.run();
    }

    /** The status, or 0 for no answer. */
    private int post(Attempt attempt, URI address) {
        try {
            return http.send(attempt.to(address), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void record(Notice notice, int attempt, int status, String fault, String note) {
        log.add(new Delivery(
                settings.clock().instant(), notice.event(), notice.reference(), attempt, status, fault, note));
    }
}
