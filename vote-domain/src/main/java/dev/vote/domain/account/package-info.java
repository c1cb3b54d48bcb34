/** Staff accounts: log-in by two factors, invitations and resets, roles, and who manages them. */
package dev.vote.domain.account;
