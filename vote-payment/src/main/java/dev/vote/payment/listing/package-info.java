/** Lists that stay quick however many rows there are: conditions, pages, and a count that ends in time. */
package dev.vote.payment.listing;
