/** What gateways told us, as it was kept: found again, shown without personal data, and brought to settlement once more. */
package dev.vote.payment.evidence;
