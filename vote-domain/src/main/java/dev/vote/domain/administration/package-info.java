/** Organisers run their contests: create, change, open, pause, close, archive, and say what is sold and by whom. */
package dev.vote.domain.administration;
