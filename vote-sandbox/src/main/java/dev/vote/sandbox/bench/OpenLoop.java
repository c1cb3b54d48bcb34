package dev.vote.sandbox.bench;

import io.vertx.core.Promise;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Requests at steady rates, however fast they are answered. A request's time begins when it was due, also if it had to wait
 * for a connection, so that a server which stalls isn't spared the requests that it held up (coordinated omission). All of it
 * happens on the client's thread.
 */
final class OpenLoop {

    private final LoadClient client;
    private final List<Stream> streams;
    private long begin;

    private OpenLoop(LoadClient client, List<Stream> streams) {
        this.client = client;
        this.streams = streams;
    }

    /** Returns when every request of every stream is answered. */
    static void run(LoadClient client, Stream... streams) {
        client.<Void>run(new OpenLoop(client, List.of(streams))::begin);
    }

    private void begin(Promise<Void> done) {
        begin = System.nanoTime();
        client.everyMillisecond(() -> {
            streams.forEach(stream -> sendDue(stream, done));
            if (streams.stream().allMatch(Stream::isThrough)) {
                done.tryComplete();
            }
            return done.future().isComplete();
        });
    }

    private void sendDue(Stream stream, Promise<Void> done) {
        long elapsed = System.nanoTime() - begin;
        while (stream.sent < stream.count && stream.dueAfter(stream.sent) <= elapsed) {
            long due = begin + stream.dueAfter(stream.sent);
            client.send(stream.calls.next())
                    .onComplete(tag -> stream.answered(tag, System.nanoTime() - due), done::tryFail);
            stream.sent++;
        }
    }

    /** What is sent next, by what was answered. */
    interface Calls {

        Call next();

        /** @param tag the answer's entity tag; empty if it had none */
        default void answered(String tag) {}
    }

    /** So many requests in a second, until all are sent. */
    static final class Stream {

        private final double rate;
        private final int count;
        private final Calls calls;
        private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(2), 3);
        private int sent;
        private int answered;

        /** @param rate requests in a second */
        Stream(double rate, int count, Calls calls) {
            this.rate = rate;
            this.count = count;
            this.calls = calls;
        }

        /** How long each took since it was due, in microseconds. */
        Histogram latencies() {
            return latencies;
        }

        private long dueAfter(int number) {
            return (long) (number * TimeUnit.SECONDS.toNanos(1) / rate);
        }

        private void answered(String tag, long nanos) {
            calls.answered(tag);
            latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
            answered++;
        }

        private boolean isThrough() {
            return answered == count;
        }
    }
}
