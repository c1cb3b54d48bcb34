/** Keeping in memory what many ask for. */
package dev.vote.web.cache;
