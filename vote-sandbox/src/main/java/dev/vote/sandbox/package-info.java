/** One command that runs all of Vote on one machine: PostgreSQL, a stand-in for Paystack, WildFly, and contests to vote in. */
package dev.vote.sandbox;
