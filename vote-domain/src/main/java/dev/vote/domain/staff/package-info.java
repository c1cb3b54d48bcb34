/** Who runs contests: accounts, roles, what each may do, and their sessions. */
package dev.vote.domain.staff;
