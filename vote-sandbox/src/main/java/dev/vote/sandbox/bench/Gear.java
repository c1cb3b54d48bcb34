package dev.vote.sandbox.bench;

/**
 * What every part that settles needs.
 *
 * @param webhooks makes what the gateway sends
 */
record Gear(LoadClient client, BenchRows rows, PaidWebhooks webhooks) {}
