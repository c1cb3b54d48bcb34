/** Looking payments up: the search behind the staff's table, and all that is known of one payment in the order of time. */
package dev.vote.payment.inquiry;
