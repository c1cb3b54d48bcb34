/** A stand-in for Paystack that takes no real money: the API, the hosted checkout page, signed webhooks, and faults on demand. */
package dev.vote.sandbox.gateway;
