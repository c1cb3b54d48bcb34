package dev.vote.payment.refund;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Who may refund alone, and how refunds are followed; see {@code vote.refund.*}. */
@ApplicationScoped
public class RefundSettings {

    @Inject
    Settings settings;

    private AloneUpTo aloneUpTo;
    private Duration interval;
    private Duration lease;
    private List<Duration> pauses;

    @PostConstruct
    void read() {
        aloneUpTo = AloneUpTo.parse("vote.refund.alone-up-to", settings.text("vote.refund.alone-up-to"));
        interval = settings.duration("vote.refund.interval");
        lease = settings.duration("vote.refund.lease");
        pauses = List.of(settings.durations("vote.refund.pauses"));
    }

    /** The largest prices of which one person may decide; above, it takes two. */
    AloneUpTo aloneUpTo() {
        return aloneUpTo;
    }

    /** How often a server looks for refunds that are due. */
    public Duration interval() {
        return interval;
    }

    /** How long a server has for a refund that it took. */
    Duration lease() {
        return lease;
    }

    /** How long the gateway is left alone with a refund after so many steps that brought nothing new. */
    Duration pauseAfter(int steps) {
        return pauses.get(Math.min(steps, pauses.size() - 1));
    }
}
