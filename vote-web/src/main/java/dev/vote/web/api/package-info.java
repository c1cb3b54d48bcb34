/** The REST API under {@code /vote/api}: contests, payments, the webhook's door; every error is a problem document. */
package dev.vote.web.api;
