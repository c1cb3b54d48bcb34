package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The refunds of the API: create, list, fetch, retry. */
final class RefundEndpoints {

    private final Charges charges;
    private final Refunds refunds;
    private final DataFaults faults;

    RefundEndpoints(Charges charges, Refunds refunds, DataFaults faults) {
        this.charges = charges;
        this.refunds = refunds;
        this.faults = faults;
    }

    Reply create(WebRequest request) {
        String transaction = request.field("transaction")
                .orElseThrow(() -> ApiError.missing("Transaction is required", "Provide a reference or an id"));
        Charge charge = TransactionEndpoints.find(charges, transaction).orElseThrow(ApiError::unknownReference);
        request.field("currency")
                .filter(currency -> !currency.equals(charge.outcome().currency()))
                .ifPresent(currency -> {
                    throw ApiError.invalid("Currency does not match that of the transaction");
                });
        Refund refund = refunds.create(charge, ask(request, charge));
        ObjectNode data = RefundJson.created(refund, charge);
        faults.apply(data, charge.reference(), Endpoint.REFUND_CREATE.text());
        return Envelope.success("Refund has been queued for processing", data);
    }

    Reply list(WebRequest request) {
        ListQuery query = ListQuery.of(request);
        long skipped = faults.shifted(Endpoint.REFUND_LIST, (query.page() - 1L) * query.perPage());
        List<Refund> rows = refunds.newestFirst().stream()
                .filter(refund -> request.queried("transaction")
                        .map(wanted -> isOf(refund, wanted))
                        .orElse(true))
                .filter(refund ->
                        query.from().map(at -> !refund.createdAt().isBefore(at)).orElse(true))
                .filter(refund ->
                        query.to().map(at -> !refund.createdAt().isAfter(at)).orElse(true))
                .toList();
        ArrayNode data = Json.object().arrayNode();
        rows.stream()
                .skip(skipped)
                .limit(query.perPage())
                .forEach(refund -> data.add(row(refund, Endpoint.REFUND_LIST)));
        ObjectNode meta = Json.object().put("total", rows.size()).put("perPage", query.perPage());
        return Envelope.success("Refunds retrieved", data, meta.put("page", query.page()));
    }

    Reply fetch(WebRequest request) {
        return Envelope.success("Refund retrieved", row(find(request), Endpoint.REFUND_FETCH));
    }

    Reply retry(WebRequest request) {
        Refund refund = refunds.retry(find(request).id())
                .orElseThrow(() -> ApiError.unprocessable("Refund is not in a state to be retried"));
        return Envelope.success(
                "Refund retried and has been queued for processing", row(refund, Endpoint.REFUND_RETRY));
    }

    /** Control: money goes back as from the dashboard, an {@code amount} in minor units or all of it. */
    Reply give(WebRequest request) {
        String reference = request.reference();
        Refund refund = request.field("amount")
                .map(amount -> refunds.give(reference, wholeMinor(amount)))
                .orElseGet(() -> refunds.giveAll(reference));
        return Reply.json(201, RefundJson.row(refund, charges.get(reference)));
    }

    private static long wholeMinor(String amount) {
        if (!amount.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("amount must be a whole number of minor units");
        }
        return Long.parseLong(amount);
    }

    private static Refunds.Ask ask(WebRequest request, Charge charge) {
        String by = "Refund for transaction " + charge.reference();
        String amount =
                request.field("amount").orElse(String.valueOf(charge.outcome().amountMinor()));
        if (!amount.matches("\\d{1,15}")) {
            throw ApiError.invalid("Invalid Amount Sent", "Ensure that the amount is a whole number of subunits");
        }
        return new Refunds.Ask(
                Long.parseLong(amount),
                request.field("customer_note").orElse(by),
                request.field("merchant_note").orElse(by));
    }

    private Refund find(WebRequest request) {
        return Optional.ofNullable(request.path().get("id"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .flatMap(refunds::find)
                .orElseThrow(() -> ApiError.notFound("Refund not found"));
    }

    private boolean isOf(Refund refund, String idOrReference) {
        return refund.reference().equals(idOrReference)
                || charges.get(refund.reference()).id().toString().equals(idOrReference);
    }

    private ObjectNode row(Refund refund, Endpoint endpoint) {
        ObjectNode data = RefundJson.row(refund, charges.get(refund.reference()));
        faults.apply(data, refund.reference(), endpoint.text());
        return data;
    }
}
