/** Looks after a contest's contestants: one by one, in their order, and by the sheetful. */
package dev.vote.domain.roster;
