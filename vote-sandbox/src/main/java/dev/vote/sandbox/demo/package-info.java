/** Contests to look at: people, stories, portraits and a history of payments that adds up, written by SQL into Vote's tables. */
package dev.vote.sandbox.demo;
