/** From an order to the gateway's page: the payment is stored before the gateway hears of it. */
package dev.vote.payment.checkout;
