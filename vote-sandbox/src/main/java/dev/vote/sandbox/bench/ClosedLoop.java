package dev.vote.sandbox.bench;

import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Each connection sends the next request when it has the last one's answer. All of it happens on the client's thread. */
final class ClosedLoop {

    private final LoadClient client;
    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
    private final Queue<Call> left;
    private int underWay;

    private ClosedLoop(LoadClient client, List<Call> calls) {
        this.client = client;
        this.left = new ArrayDeque<>(calls);
    }

    /**
     * @return how long each took, in microseconds; one that was answered 503 took as long as all of its attempts
     * @throws dev.vote.sandbox.process.SandboxFailure on any other answer than the expected one
     */
    static Histogram send(LoadClient client, List<Call> calls) {
        return client.run(new ClosedLoop(client, calls)::begin);
    }

    private void begin(Promise<Histogram> done) {
        for (int i = 0; i < client.connections(); i++) {
            next(done);
        }
    }

    private void next(Promise<Histogram> done) {
        Call call = left.poll();
        if (call == null) {
            if (underWay == 0) {
                done.tryComplete(latencies);
            }
            return;
        }
        underWay++;
        long since = System.nanoTime();
        client.send(call)
                .onComplete(
                        answered -> {
                            latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
                            underWay--;
                            next(done);
                        },
                        done::tryFail);
    }
}
