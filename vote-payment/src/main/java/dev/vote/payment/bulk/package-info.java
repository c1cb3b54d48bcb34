/** SQL without JPA, mostly to write many rows by one statement. */
package dev.vote.payment.bulk;
