/** The audit trail for deeds that have no transaction of their own. */
package dev.vote.payment.audited;
