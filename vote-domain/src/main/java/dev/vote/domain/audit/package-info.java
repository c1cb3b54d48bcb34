/** The append-only record of who did what, when, from where, and what it changed. */
package dev.vote.domain.audit;
