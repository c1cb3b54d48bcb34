/** The append-only record of votes given and taken back, and the running totals that must always equal it. */
package dev.vote.domain.ledger;
