/** The sandbox's PostgreSQL: its own, as durable as a real one, or any other by its URL. */
package dev.vote.sandbox.database;
