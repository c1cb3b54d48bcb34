package dev.vote.sandbox.bench;

import dev.vote.sandbox.process.SandboxFailure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;

/** Sends requests over keep-alive connections, each the next one when it has the last one's answer; on one thread. */
final class ClosedLoop implements AutoCloseable {

    private static final int BUSY = 503;
    private static final long PAUSE_MILLIS = 5;
    private static final long MOST_BUSY_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long MOST_MINUTES = 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClientAgent client;
    private final int connections;
    private final int port;

    ClosedLoop(int port, int connections) {
        this.port = port;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connections).setEventLoopSize(1));
    }

    /**
     * @return how long each took, in microseconds; a request that was answered 503 was sent again, and took as long as all of it
     * @throws SandboxFailure on any other answer than the expected one
     */
    Histogram send(List<Post> posts) {
        var run = new Run(posts);
        vertx.runOnContext(begin -> run.begin());
        try {
            return run.done.get(MOST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new SandboxFailure("The load failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new SandboxFailure("The load isn't through after " + MOST_MINUTES + " min");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while sending");
        }
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Future<Integer> answer(Post post) {
        return client.request(new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(post.path()))
                .compose(request -> send(request, post));
    }

    private static Future<Integer> send(HttpClientRequest request, Post post) {
        return request.putHeader("Content-Type", "application/json")
                .putHeader("x-paystack-signature", post.signature())
                .send(post.body())
                .compose(response -> response.end().map(response.statusCode()));
    }

    /** All of it happens on the event loop. */
    private final class Run {

        private final CompletableFuture<Histogram> done = new CompletableFuture<>();
        private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toMicros(1), 3);
        private final Queue<Post> left;
        private int underWay;

        Run(List<Post> posts) {
            left = new ArrayDeque<>(posts);
        }

        void begin() {
            for (int i = 0; i < connections; i++) {
                next();
            }
        }

        private void next() {
            Post post = left.poll();
            if (post != null) {
                underWay++;
                attempt(post, System.nanoTime());
            } else if (underWay == 0) {
                done.complete(latencies);
            }
        }

        private void attempt(Post post, long since) {
            answer(post)
                    .onComplete(
                            status -> {
                                if (status == BUSY && System.nanoTime() - since < MOST_BUSY_NANOS) {
                                    vertx.setTimer(PAUSE_MILLIS, timer -> attempt(post, since));
                                } else if (status == post.expected()) {
                                    latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - since));
                                    underWay--;
                                    next();
                                } else {
                                    done.completeExceptionally(new SandboxFailure(post.path() + " answered " + status));
                                }
                            },
                            done::completeExceptionally);
        }
    }
}
