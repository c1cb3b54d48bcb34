package dev.vote.payment.dispute;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** How disputes are found and followed; see {@code vote.dispute.*}. */
@ApplicationScoped
public class DisputeSettings {

    @Inject
    Settings settings;

    private Duration interval;
    private Duration lease;
    private List<Duration> pauses;
    private Duration patience;
    private Duration listInterval;
    private Duration listSpan;

    @PostConstruct
    void read() {
        interval = settings.duration("vote.dispute.interval");
        lease = settings.duration("vote.dispute.lease");
        pauses = List.of(settings.durations("vote.dispute.pauses"));
        patience = settings.duration("vote.dispute.patience");
        listInterval = settings.duration("vote.dispute.list-interval");
        listSpan = settings.duration("vote.dispute.list-span");
    }

    /** How often a server looks for disputes that are due. */
    public Duration interval() {
        return interval;
    }

    /** How long a server has for a dispute that it took. */
    Duration lease() {
        return lease;
    }

    /** How long the gateway is left alone with a dispute after so many steps that brought nothing new. */
    Duration pauseAfter(int steps) {
        return pauses.get(Math.min(steps, pauses.size() - 1));
    }

    /** How long the charge of a lost dispute is asked about, should its money not have gone. */
    Duration patience() {
        return patience;
    }

    /** How often a server reads the gateway's list. */
    Duration listInterval() {
        return listInterval;
    }

    /** Of how many days. */
    Duration listSpan() {
        return listSpan;
    }
}
