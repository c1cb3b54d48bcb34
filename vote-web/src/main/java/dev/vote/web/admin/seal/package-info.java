/** The page about the seals of the ledger and its audits. */
package dev.vote.web.admin.seal;
