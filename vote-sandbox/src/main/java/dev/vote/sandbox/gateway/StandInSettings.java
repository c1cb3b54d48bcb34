package dev.vote.sandbox.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a stand-in is started with. Immutable: every method with an argument answers a changed copy, so that a test says
 * only what differs from {@link #defaults()}.
 */
public final class StandInSettings implements Cloneable {

    /** The only secret key that the stand-in takes unless told otherwise; no real gateway accepts it. */
    public static final String SANDBOX_SECRET = "sk_test_sandbox";

    private int port;
    private String secret = SANDBOX_SECRET;
    private String previousSecret;
    private URI webhookUrl;
    private Clock clock = Clock.systemUTC();
    private RetrySchedule retrySchedule = RetrySchedule.fast();
    private long seed = 1;
    private String domain = "test";
    private String merchant = "Vote sandbox";
    private Path journal;
    private Archive archive = Archive.EMPTY;
    private Duration refundStep = Duration.ofSeconds(2);
    private Duration disputeTime = Duration.ofHours(16);
    private Duration disputeReminder = Duration.ofHours(4);

    private StandInSettings() {}

    /** An ephemeral port, {@value #SANDBOX_SECRET}, no webhook address, the system clock, fast retries, nothing kept. */
    public static StandInSettings defaults() {
        return new StandInSettings();
    }

    /** The port on 127.0.0.1; 0 lets the system choose. */
    public StandInSettings port(int value) {
        return with(copy -> copy.port = value);
    }

    /** The accepted secret key; it also signs the webhooks, as at Paystack. */
    public StandInSettings secret(String value) {
        return with(copy -> copy.secret = value);
    }

    /** The key before the last rotation: {@link FaultKind#WEBHOOK_OLD_SIGNATURE} signs with it; the API refuses it. */
    public StandInSettings previousSecret(String value) {
        return with(copy -> copy.previousSecret = value);
    }

    /** Where events are posted; without it they are logged as undeliverable and forgotten. */
    public StandInSettings webhookUrl(URI value) {
        return with(copy -> copy.webhookUrl = value);
    }

    /** Decides every date in the data and when a retry is due; a test moves it, and 72 hours pass in seconds. */
    public StandInSettings clock(Clock value) {
        return with(copy -> copy.clock = value);
    }

    /** When an unanswered event is posted again. */
    public StandInSettings retrySchedule(RetrySchedule value) {
        return with(copy -> copy.retrySchedule = value);
    }

    /** Feeds the generator behind {@link FaultRule#probability(double)} and the choice of shape variants. */
    public StandInSettings seed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** {@code test} or {@code live}, as it stands in the data. */
    public StandInSettings domain(String value) {
        return with(copy -> copy.domain = value);
    }

    /** The name on the checkout page. */
    public StandInSettings merchant(String value) {
        return with(copy -> copy.merchant = value);
    }

    /** A file that keeps charges, refunds and disputes between runs; created when missing, its folder too. */
    public StandInSettings journal(Path value) {
        return with(copy -> copy.journal = value);
    }

    /** Charges of the past, which the stand-in tells of and doesn't hold. */
    public StandInSettings archive(Archive value) {
        return with(copy -> copy.archive = value);
    }

    /** How long a refund stays {@code pending}, and again {@code processing}. */
    public StandInSettings refundStep(Duration value) {
        return with(copy -> copy.refundStep = value);
    }

    /** How long a dispute waits for the merchant before it is accepted by itself. */
    public StandInSettings disputeTime(Duration value) {
        return with(copy -> copy.disputeTime = value);
    }

    /** How often the merchant is reminded meanwhile. */
    public StandInSettings disputeReminder(Duration value) {
        return with(copy -> copy.disputeReminder = value);
    }

    public int port() {
        return port;
    }

    public String secret() {
        return secret;
    }

    public Optional<String> previousSecret() {
        return Optional.ofNullable(previousSecret);
    }

    public Optional<URI> webhookUrl() {
        return Optional.ofNullable(webhookUrl);
    }

    public Clock clock() {
        return clock;
    }

    public RetrySchedule retrySchedule() {
        return retrySchedule;
    }

    public long seed() {
        return seed;
    }

    public String domain() {
        return domain;
    }

    public String merchant() {
        return merchant;
    }

    public Optional<Path> journal() {
        return Optional.ofNullable(journal);
    }

    public Archive archive() {
        return archive;
    }

    public Duration refundStep() {
        return refundStep;
    }

    public Duration disputeTime() {
        return disputeTime;
    }

    public Duration disputeReminder() {
        return disputeReminder;
    }

    private StandInSettings with(Consumer<StandInSettings> change) {
        try {
            StandInSettings copy = (StandInSettings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
