package dev.vote.sandbox.bench;

import dev.vote.sandbox.process.SandboxFailure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sends requests over keep-alive connections, on one thread: it shares the machine with what it measures. */
final class LoadClient implements AutoCloseable {

    private static final int BUSY = 503;
    private static final long PAUSE_MILLIS = 5;
    private static final long MOST_BUSY_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long MOST_MINUTES = 10;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClientAgent client;
    private final LongAdder busy = new LongAdder();
    private final int connections;
    private final int port;

    LoadClient(int port, int connections) {
        this.port = port;
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(connections).setEventLoopSize(1));
    }

    /** How many answers said 503 until now; those requests were sent again. */
    long busy() {
        return busy.sum();
    }

    int connections() {
        return connections;
    }

    /**
     * Runs a load on the client's thread.
     *
     * @param load begins it; it completes the promise when the last answer is there
     * @throws SandboxFailure if it failed, or isn't through after ten minutes
     */
    <T> T run(Consumer<Promise<T>> load) {
        CompletableFuture<T> done = new CompletableFuture<>();
        vertx.runOnContext(begin -> {
            Promise<T> promise = Promise.promise();
            promise.future().onComplete(done::complete, done::completeExceptionally);
            load.accept(promise);
        });
        try {
            return done.get(MOST_MINUTES, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw new SandboxFailure("The load failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new SandboxFailure("The load isn't through after " + MOST_MINUTES + " min");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailure("Interrupted while sending");
        }
    }

    /** @return completed with the expected answer's entity tag, or an empty text; a call that is answered 503 is sent again */
    Future<String> send(Call call) {
        return send(call, System.nanoTime());
    }

    private Future<String> send(Call call, long since) {
        return answer(call).compose(answer -> {
            int status = answer.statusCode();
            if (call.expected().contains(status)) {
                return Future.succeededFuture(Objects.requireNonNullElse(answer.getHeader(HttpHeaders.ETAG), ""));
            }
            if (status == BUSY) {
                busy.increment();
            }
            if (status == BUSY && System.nanoTime() - since < MOST_BUSY_NANOS) {
                return vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS).compose(pause -> send(call, since));
            }
            return Future.failedFuture(new SandboxFailure(call.path() + " answered " + status));
        });
    }

    /** Read to its end. */
    private Future<HttpClientResponse> answer(Call call) {
        return client.request(new RequestOptions()
                        .setMethod(call.method())
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI(call.path()))
                .compose(request -> {
                    call.headers().forEach(request::putHeader);
                    return request.send(call.body());
                })
                .compose(response -> response.end().map(response));
    }

    /** Does something every millisecond, on the client's thread, until it says that it is through. */
    void everyMillisecond(BooleanSupplier through) {
        vertx.setPeriodic(1, timer -> {
            if (through.getAsBoolean()) {
                vertx.cancelTimer(timer);
            }
        });
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
