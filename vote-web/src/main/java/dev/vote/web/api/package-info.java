/** The REST API under {@code /vote/api}: contests, payments, results; every error is a problem document. */
package dev.vote.web.api;
