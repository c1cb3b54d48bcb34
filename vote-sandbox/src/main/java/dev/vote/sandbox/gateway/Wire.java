package dev.vote.sandbox.gateway;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.Options;

/** The ways in which an answer leaves, or doesn't. All waiting here is real time, and holds no thread. */
final class Wire {

    private Wire() {}

    static void send(HttpServerExchange exchange, Reply reply) {
        prepare(exchange, reply);
        exchange.getResponseSender().send(ByteBuffer.wrap(reply.body()));
    }

    static void sendAfter(HttpServerExchange exchange, Reply reply, Duration wait) {
        later(exchange, wait, () -> send(exchange, reply));
    }

    /** No answer; the connection is closed in the end. */
    static void closeAfter(HttpServerExchange exchange, Duration wait) {
        later(exchange, wait, () -> IoUtils.safeClose(exchange.getConnection()));
    }

    /** Half of the body, then a TCP reset. */
    static void resetMidBody(HttpServerExchange exchange, Reply reply) throws IOException {
        prepare(exchange, reply);
        exchange.setResponseContentLength(reply.body().length);
        exchange.getOutputStream().write(reply.body(), 0, reply.body().length / 2);
        exchange.getOutputStream().flush();
        exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
        IoUtils.safeClose(exchange.getConnection());
    }

    private static void prepare(HttpServerExchange exchange, Reply reply) {
        exchange.setStatusCode(reply.status());
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
        exchange.getResponseHeaders().put(Headers.SERVER, "paystack-stand-in");
    }

    private static void later(HttpServerExchange exchange, Duration wait, Runnable work) {
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () -> exchange.getIoThread().executeAfter(work, wait.toMillis(), TimeUnit.MILLISECONDS));
    }
}
