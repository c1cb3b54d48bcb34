package dev.vote.payment.seal;

import dev.vote.domain.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How the ledger is sealed, published and audited; see {@code vote.seal.*} and {@code vote.audit.*}. */
@ApplicationScoped
public class SealSettings {

    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_READERS = 50;

    @Inject
    Settings settings;

    private Duration interval;
    private int batchSize;
    private Duration lag;
    private int readers;
    private Duration auditInterval;
    private Duration overdue;

    @PostConstruct
    void read() {
        interval = settings.duration("vote.seal.interval");
        batchSize = settings.integer("vote.seal.batch-size", 1, MOST_ENTRIES);
        lag = settings.duration("vote.seal.lag");
        readers = settings.integer("vote.seal.readers", 1, MOST_READERS);
        auditInterval = settings.duration("vote.audit.interval");
        overdue = settings.duration("vote.audit.overdue");
    }

    /** How often each server looks for entries that aren't sealed. */
    public Duration interval() {
        return interval;
    }

    /** How many entries are sealed in one transaction, and so in one seal, at most. */
    int batchSize() {
        return batchSize;
    }

    /** How long ids of entries are looked back for, at least. */
    Duration lag() {
        return lag;
    }

    /** How many read a contest's ledger from this server at the same time. */
    int readers() {
        return readers;
    }

    /** How often the ledger is audited, by one of the servers. */
    Duration auditInterval() {
        return auditInterval;
    }

    /** The age at which an entry without a seal is a fault. */
    Duration overdue() {
        return overdue;
    }
}
