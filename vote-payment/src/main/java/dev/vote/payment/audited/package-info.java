/** The audit trail for deeds that have no transaction of their own, and for what Vote decides by itself. */
package dev.vote.payment.audited;
