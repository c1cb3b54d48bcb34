package dev.vote.payment.review;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.payment.Payment;
import dev.vote.payment.gateway.GatewayReport;
import java.util.Optional;

/**
 * A payment that waits for a decision.
 *
 * @param told what the gateway said of it last
 */
public record ReviewLine(
        Payment payment,
        Contest contest,
        Contestant contestant,
        Optional<GatewayReport> told,
        Optional<Proposal> proposal) {}
