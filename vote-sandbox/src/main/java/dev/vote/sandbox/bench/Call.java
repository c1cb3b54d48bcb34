package dev.vote.sandbox.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;

/**
 * A request to be sent, made beforehand so that making it isn't measured.
 *
 * @param body empty where there is none
 * @param expected the status of the answer
 */
record Call(HttpMethod method, String path, Map<String, String> headers, Buffer body, int expected) {

    static Call get(String path, Map<String, String> headers, int expected) {
        return new Call(HttpMethod.GET, path, headers, Buffer.buffer(), expected);
    }

    static Call post(String path, Map<String, String> headers, Buffer body, int expected) {
        return new Call(HttpMethod.POST, path, headers, body, expected);
    }
}
