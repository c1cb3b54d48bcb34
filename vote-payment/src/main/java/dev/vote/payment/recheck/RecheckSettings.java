package dev.vote.payment.recheck;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** When and how often the gateway is asked again; see {@code vote.recheck.*}. */
@ApplicationScoped
public class RecheckSettings {

    private static final String AGES = "vote.recheck.ages";

    @Inject
    Settings settings;

    private Duration interval;
    private int batchSize;
    private Duration lease;
    private List<Duration> ages;
    private int parallel;
    private Duration hintInterval;
    private Duration hintWait;
    private Duration expiresAfter;

    @PostConstruct
    void read() {
        interval = settings.duration("vote.recheck.interval");
        batchSize = settings.integer("vote.recheck.batch-size", 1, 500);
        lease = settings.duration("vote.recheck.lease");
        ages = List.of(settings.durations(AGES));
        parallel = settings.integer("vote.recheck.parallel", 1, 32);
        hintInterval = settings.duration("vote.recheck.hint-interval");
        hintWait = settings.duration("vote.recheck.hint-wait");
        expiresAfter = settings.duration("vote.checkout.expires-after");
        for (int i = 1; i < ages.size(); i++) {
            if (ages.get(i).compareTo(ages.get(i - 1)) <= 0) {
                throw new InvalidSetting(AGES, "must rise: " + ages.get(i) + " doesn't follow " + ages.get(i - 1));
            }
        }
    }

    /** How often a server looks for payments that are due. */
    public Duration interval() {
        return interval;
    }

    /** The most payments that a server takes at a time. */
    public int batchSize() {
        return batchSize;
    }

    /** How long a server has for the payments that it took. */
    public Duration lease() {
        return lease;
    }

    /** The ages at which a payment is asked about; rising. */
    public List<Duration> ages() {
        return ages;
    }

    /** The shortest time between two questions about one payment because somebody looks at it. */
    public Duration hintInterval() {
        return hintInterval;
    }

    /** How many payments a server asks about at the same time. */
    public int parallel() {
        return parallel;
    }

    /** How long somebody who looks at a payment waits for the gateway's answer; it is settled all the same. */
    public Duration hintWait() {
        return hintWait;
    }

    /** The age from which an unpaid payment is shown as expired. */
    public Duration expiresAfter() {
        return expiresAfter;
    }
}
