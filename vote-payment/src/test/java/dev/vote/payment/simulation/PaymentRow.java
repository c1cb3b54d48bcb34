package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment as it is in the database, with what the ledger has of it.
 *
 * @param contestant its code
 * @param review why people must look; empty if they needn't
 * @param entries in the ledger
 * @param entered the sum of their votes
 * @param refunds their states, in the order in which they were wanted
 * @param parts whether parts of its money that went back wait for a person, and how many there are; empty if there is none
 */
record PaymentRow(
        String reference,
        PaymentStatus status,
        String contestant,
        long votes,
        String review,
        Optional<Instant> nextCheck,
        int entries,
        long entered,
        String refunds,
        String parts) {}
