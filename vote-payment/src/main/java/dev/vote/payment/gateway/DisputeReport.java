package dev.vote.payment.gateway;

import dev.vote.domain.dispute.DisputeNews;

/**
 * What a gateway told us of one dispute.
 *
 * @param id the gateway's name for it; empty where it doesn't say
 * @param reference of the charge that is disputed, ours if the charge is; empty where the gateway doesn't say; not yet checked
 */
public record DisputeReport(String id, String reference, DisputeNews news) {}
