package dev.vote.payment.settlement;

import dev.vote.domain.payment.Payment;
import dev.vote.payment.gateway.DisputeReport;

/**
 * What was told of a dispute about a payment.
 *
 * @param payment locked
 * @param isAnswer to our own question
 */
record DisputeNote(Payment payment, DisputeReport report, boolean isAnswer) {}
