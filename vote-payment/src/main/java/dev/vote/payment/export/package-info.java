/** Payments, ledger and standings as files for a spreadsheet: streamed, watched, and harmless to open. */
package dev.vote.payment.export;
