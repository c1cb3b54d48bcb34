/** Contests and who can be voted for: what is shown to voters, what a vote costs and when voting is open. */
package dev.vote.domain.contest;
