/** The staff's pages about payments: the search, one payment, the review desk, and what gateways sent. */
package dev.vote.web.admin.payment;
