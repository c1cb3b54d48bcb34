/** What people decide about payments in review. */
package dev.vote.domain.review;
