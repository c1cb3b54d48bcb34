package dev.vote.payment.gateway.paystack;

import dev.vote.payment.gateway.GatewayUnavailable;
import java.util.OptionalLong;

/**
 * Paystack's side of the calls that checkout, recheck and reconciliation make, and of those about refunds and disputes.
 *
 * @throws GatewayUnavailable from each method, if there is no answer
 */
public interface Wire {

    /** @param body as Paystack would send it */
    record Reply(int httpStatus, String body) {}

    /** @param email whose charge it is to be */
    Reply initialize(String reference, long amountMinor, String currency, String email);

    Reply verify(String reference);

    /** @param charge its id */
    Reply fetch(String charge);

    /** @param next the cursor; null for the first page */
    Reply list(int pageSize, String next);

    Reply findDispute(String id);

    /** @param amountMinor what goes back; absent for all that was taken @param note that our side sets on it */
    Reply refund(String reference, OptionalLong amountMinor, String note);

    /** @param charge its id */
    Reply refunds(String charge);

    /** Of all charges. @param page from 1 */
    Reply listRefunds(int page);

    Reply findRefund(String id);

    /** @param from when the first was opened, ISO 8601 @param page from 1 */
    Reply disputes(String from, int page);
}
