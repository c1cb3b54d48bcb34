/** The pages of reconciliation. */
package dev.vote.web.admin.reconciliation;
