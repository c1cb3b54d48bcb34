/** What Vote tells its monitoring: one registry for the whole application, in Prometheus' terms. */
package dev.vote.domain.metrics;
