package dev.vote.sandbox.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Vote settles payments for one contestant at a steady rate, and may be asked something besides. */
final class Steady implements Part {

    private final Gear gear;
    private final String name;
    private final Pace payments;
    private final int settledBefore;
    private List<Call> calls = List.of();

    /** @param rate in a second */
    record Pace(double rate, int seconds) {

        int count() {
            return (int) Math.round(rate * seconds);
        }
    }

    Steady(Gear gear, String name, Pace payments, int settledBefore) {
        this.gear = gear;
        this.name = name;
        this.payments = payments;
        this.settledBefore = settledBefore;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long units() {
        return payments.count();
    }

    @Override
    public long requests() {
        return payments.count();
    }

    @Override
    public void prepare() throws SQLException {
        gear.rows().startWith(settledBefore);
        calls = gear.webhooks().of(gear.rows().payments(payments.count(), 1));
    }

    @Override
    public Histogram run() {
        OpenLoop.Stream settling = settling();
        OpenLoop.run(gear.client(), settling);
        return settling.latencies();
    }

    private OpenLoop.Stream settling() {
        return new OpenLoop.Stream(payments.rate(), calls.size(), calls.iterator()::next);
    }

    @Override
    public void audit() throws SQLException {
        gear.rows().audit();
    }

    /** The same, while something is read: that is what is measured. */
    Part whileReading(String what, double rate, OpenLoop.Calls calls) {
        return new Reading(this, what, new Pace(rate, payments.seconds()), calls);
    }

    private static final class Reading implements Part {

        private final Steady settled;
        private final String name;
        private final Pace reads;
        private final OpenLoop.Calls calls;
        private Optional<Histogram> meanwhile = Optional.empty();

        Reading(Steady settled, String name, Pace reads, OpenLoop.Calls calls) {
            this.settled = settled;
            this.name = name;
            this.reads = reads;
            this.calls = calls;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long units() {
            return reads.count();
        }

        @Override
        public long requests() {
            return reads.count() + settled.requests();
        }

        @Override
        public void prepare() throws SQLException {
            settled.prepare();
        }

        @Override
        public Histogram run() {
            var stream = new OpenLoop.Stream(reads.rate(), reads.count(), calls);
            OpenLoop.Stream settling = settled.settling();
            OpenLoop.run(settled.gear.client(), stream, settling);
            meanwhile = Optional.of(settling.latencies());
            return stream.latencies();
        }

        @Override
        public Optional<Histogram> meanwhile() {
            return meanwhile;
        }

        @Override
        public void audit() throws SQLException {
            settled.audit();
        }
    }
}
