/** Writing many rows by one statement. */
package dev.vote.payment.bulk;
