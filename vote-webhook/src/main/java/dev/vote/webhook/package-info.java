/** The door for gateways, {@code /vote/api/webhooks}: a web module of its own, because at a final nothing is asked for more. */
package dev.vote.webhook;
