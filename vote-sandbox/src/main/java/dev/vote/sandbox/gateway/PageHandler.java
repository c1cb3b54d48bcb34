package dev.vote.sandbox.gateway;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.function.Function;

/** What surrounds each page and each control call: refusals become answers. */
final class PageHandler implements HttpHandler {

    private final Function<WebRequest, Reply> call;

    PageHandler(Function<WebRequest, Reply> call) {
        this.call = call;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        Wire.send(exchange, answer(exchange));
    }

    private Reply answer(HttpServerExchange exchange) throws IOException {
        try {
            return call.apply(WebRequest.read(exchange));
        } catch (ApiError e) {
            return e.reply();
        } catch (StandInException.NoSuchCharge e) {
            return Reply.json(404, Envelope.bareError(e.getMessage()));
        } catch (StandInException e) {
            return Reply.json(409, Envelope.bareError(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Reply.json(400, Envelope.bareError(e.getMessage()));
        }
    }
}
