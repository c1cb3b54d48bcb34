/** Notes regularly how the node and the money are, for health checks and metrics. */
package dev.vote.payment.vitals;
