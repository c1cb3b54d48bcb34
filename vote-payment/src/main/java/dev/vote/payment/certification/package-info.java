/** How final a contest's result is, certifying it, and what was changed since. */
package dev.vote.payment.certification;
