package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayUnavailable;

/**
 * Paystack's side of the calls that checkout, recheck and reconciliation make.
 *
 * @throws GatewayUnavailable from each method, if there is no answer
 */
public interface Wire {

    /** @param body as Paystack would send it */
    record Reply(int httpStatus, String body) {}

    /** @param email whose charge it is to be */
    Reply initialize(String reference, long amountMinor, String currency, String email);

    Reply verify(String reference);

    /** @param next the cursor; null for the first page */
    Reply list(int pageSize, String next);
}
