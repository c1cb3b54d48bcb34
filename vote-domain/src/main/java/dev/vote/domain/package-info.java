/** The language of Vote: what contests, payments and the ledger are, free of HTTP and of any gateway. */
package dev.vote.domain;
