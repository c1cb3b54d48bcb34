/** The staff's pages about people: log-in, the own account, members of the staff, and the audit trail. */
package dev.vote.web.admin.account;
