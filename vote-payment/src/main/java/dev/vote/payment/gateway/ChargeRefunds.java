package dev.vote.payment.gateway;

import java.util.List;
import java.util.Optional;

/**
 * What a gateway says of one charge and of its refunds.
 *
 * @param charge absent when it has never heard of it
 * @param refunds whoever wanted them
 */
public record ChargeRefunds(Optional<GatewayReport> charge, List<RefundReport> refunds) {

    public ChargeRefunds {
        refunds = List.copyOf(refunds);
    }
}
