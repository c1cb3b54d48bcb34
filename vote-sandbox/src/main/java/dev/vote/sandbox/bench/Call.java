package dev.vote.sandbox.bench;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Set;

/**
 * A request to be sent, made beforehand so that making it isn't measured.
 *
 * @param body empty where there is none
 * @param expected the statuses of an answer that is as it should be
 */
record Call(HttpMethod method, String path, Map<String, String> headers, Buffer body, Set<Integer> expected) {

    static Call get(String path, Map<String, String> headers, Integer... expected) {
        return new Call(HttpMethod.GET, path, headers, Buffer.buffer(), Set.of(expected));
    }

    static Call post(String path, Map<String, String> headers, Buffer body, int expected) {
        return new Call(HttpMethod.POST, path, headers, body, Set.of(expected));
    }
}
