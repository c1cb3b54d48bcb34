package dev.vote.payment.gateway;

import dev.vote.domain.payment.Reference;
import java.util.OptionalLong;

/**
 * A wish to give back what was taken for a charge.
 *
 * @param amountMinor where a part of it went back before: the rest; absent for all of it
 * @param reason for the merchant's own records
 */
public record RefundOrder(Reference reference, OptionalLong amountMinor, String reason) {

    public static RefundOrder ofAll(Reference reference, String reason) {
        return new RefundOrder(reference, OptionalLong.empty(), reason);
    }
}
