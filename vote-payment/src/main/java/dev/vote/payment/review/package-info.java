/** The review desk: money that was taken and not credited by itself, and what people decide about it. */
package dev.vote.payment.review;
