package dev.vote.payment.vitals;

import dev.vote.domain.metrics.Metrics;
import dev.vote.domain.reconciliation.RunKind;
import dev.vote.payment.vitals.Backlog.Waiting;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.snapshots.Unit;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;

/** Shows what still waits. All nodes tell the same: they read one database. */
@ApplicationScoped
public class BacklogMetrics {

    @Inject
    Metrics metrics;

    private Gauge uncredited;
    private Gauge oldestUncredited;
    private Gauge due;
    private Gauge lag;
    private Gauge disputes;
    private Gauge untilDue;
    private Gauge tasks;
    private Gauge oldestTask;
    private Gauge sinceRun;
    private Gauge sinceWebhook;
    private volatile long readAt = System.nanoTime();

    @PostConstruct
    void register() {
        uncredited = gauge(
                "vote_uncredited_payments", "Payments whose money isn't credited, or not known of, by why", "why");
        oldestUncredited = gauge(
                "vote_uncredited_oldest_seconds", "How long the oldest of them has been waiting; 0 for none", "why");
        due = gauge("vote_recheck_due_payments", "Payments that should have been asked about by now");
        lag = gauge("vote_recheck_lag_seconds", "For how long the oldest of them should have been; 0 for none");
        disputes = gauge("vote_disputes_waiting", "Disputes that wait for our answer");
        untilDue = gauge(
                "vote_dispute_deadline_seconds",
                "How long until the first deadline among them; negative if it is past, NaN if none is known");
        untilDue.set(Double.NaN);
        tasks = gauge("vote_tasks_waiting", "What waits for a person, by kind", "kind");
        oldestTask =
                gauge("vote_tasks_oldest_seconds", "How long the oldest of them has been waiting; 0 for none", "kind");
        sinceRun = gauge(
                "vote_reconciliation_age_seconds",
                "How long ago a comparison with the gateway's list last came to its end, by its kind; NaN if none ever did",
                "kind");
        sinceWebhook = gauge("vote_webhook_age_seconds", "How long ago a webhook last came; NaN if none ever did");
        sinceWebhook.set(Double.NaN);
        GaugeWithCallback.builder()
                .name("vote_backlog_age_seconds")
                .help("How old the figures of what still waits are; they can't be read while the database is away")
                .callback(gauge -> gauge.call(Unit.nanosToSeconds(System.nanoTime() - readAt)))
                .register(metrics.registry());
    }

    void show(Backlog backlog) {
        readAt = System.nanoTime();
        show("review", backlog.review());
        show("open", backlog.open());
        due.set(backlog.due().payments());
        lag.set(seconds(backlog.due().oldest()));
        disputes.set(backlog.disputes().waiting());
        untilDue.set(backlog.disputes().untilDue().map(BacklogMetrics::seconds).orElse(Double.NaN));
        backlog.tasks().forEach((kind, waiting) -> {
            tasks.labelValues(label(kind)).set(waiting.payments());
            oldestTask.labelValues(label(kind)).set(seconds(waiting.oldest()));
        });
        for (RunKind kind : RunKind.values()) {
            Duration since = backlog.runs().get(kind);
            sinceRun.labelValues(label(kind)).set(since == null ? Double.NaN : seconds(since));
        }
        sinceWebhook.set(backlog.sinceWebhook().map(BacklogMetrics::seconds).orElse(Double.NaN));
    }

    private void show(String why, Waiting waiting) {
        uncredited.labelValues(why).set(waiting.payments());
        oldestUncredited.labelValues(why).set(seconds(waiting.oldest()));
    }

    private Gauge gauge(String name, String help, String... labels) {
        return Gauge.builder().name(name).help(help).labelNames(labels).register(metrics.registry());
    }

    private static String label(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration duration) {
        return Unit.millisToSeconds(duration.toMillis());
    }
}
