package dev.vote.sandbox.gateway;

/**
 * An event on its way to the merchant.
 *
 * @param event {@code charge.success} and the like
 * @param reference the charge's
 * @param body the bytes that are signed and sent, the same at every attempt
 */
record Notice(String event, String reference, byte[] body) {}
