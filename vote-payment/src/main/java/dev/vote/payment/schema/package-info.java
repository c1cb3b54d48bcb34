/** The database schema, brought up to date before anything else starts. */
package dev.vote.payment.schema;
