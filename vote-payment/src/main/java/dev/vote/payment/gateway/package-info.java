/** The port to whoever takes the money: what Vote asks and what it understands, free of any gateway's own words. */
package dev.vote.payment.gateway;
