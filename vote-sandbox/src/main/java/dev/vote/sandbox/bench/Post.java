package dev.vote.sandbox.bench;

import io.vertx.core.buffer.Buffer;

/**
 * A request to be sent, made beforehand so that making it isn't measured.
 *
 * @param signature in Paystack's header
 * @param expected the status of the answer
 */
record Post(String path, Buffer body, String signature, int expected) {}
