package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The disputes of the API: list, fetch, those of a transaction, resolve; and the control calls about them. */
final class DisputeEndpoints {

    private static final Set<String> ANSWERS = Set.of(Disputes.MERCHANT_ACCEPTED, Disputes.DECLINED);

    private final Charges charges;
    private final Disputes disputes;
    private final DataFaults faults;

    DisputeEndpoints(Charges charges, Disputes disputes, DataFaults faults) {
        this.charges = charges;
        this.disputes = disputes;
        this.faults = faults;
    }

    Reply list(WebRequest request) {
        ListQuery query = ListQuery.of(request);
        long skipped = faults.shifted(Endpoint.DISPUTE_LIST, (query.page() - 1L) * query.perPage());
        List<Dispute> rows = disputes.newestFirst().stream()
                .filter(dispute ->
                        query.status().map(dispute.status().text()::equals).orElse(true))
                .filter(dispute -> query.from()
                        .map(at -> !dispute.createdAt().isBefore(at))
                        .orElse(true))
                .filter(dispute ->
                        query.to().map(at -> !dispute.createdAt().isAfter(at)).orElse(true))
                .toList();
        ArrayNode data = Json.object().arrayNode();
        rows.stream()
                .skip(skipped)
                .limit(query.perPage())
                .forEach(dispute -> data.add(row(dispute, Endpoint.DISPUTE_LIST)));
        ObjectNode meta = Json.object().put("total", rows.size()).put("perPage", query.perPage());
        return Envelope.success("Disputes retrieved", data, meta.put("page", query.page()));
    }

    Reply fetch(WebRequest request) {
        return Envelope.success("Dispute retrieved", row(find(request), Endpoint.DISPUTE_FETCH));
    }

    /** By the transaction's id. */
    Reply ofTransaction(WebRequest request) {
        Charge charge = TransactionEndpoints.find(charges, request.path().getOrDefault("id", ""))
                .orElseThrow(() -> ApiError.notFound("Transaction not found"));
        ArrayNode data = Json.object().arrayNode();
        disputes.newestFirst().stream()
                .filter(dispute -> dispute.reference().equals(charge.reference()))
                .forEach(dispute -> data.add(row(dispute, Endpoint.DISPUTE_OF_TRANSACTION)));
        return Envelope.success("Dispute retrieved successfully", data);
    }

    Reply resolve(WebRequest request) {
        String resolution = request.field("resolution")
                .filter(ANSWERS::contains)
                .orElseThrow(() -> ApiError.invalid("resolution must be merchant-accepted or declined"));
        String message = request.field("message").orElseThrow(() -> ApiError.invalid("message is required"));
        Dispute answered = disputes.answer(find(request).id(), resolution, message);
        return Envelope.success("Dispute successfully resolved", row(answered, Endpoint.DISPUTE_RESOLVE));
    }

    /** Control: the payer of a charge disputes it. */
    Reply open(WebRequest request) {
        return Reply.json(201, plain(disputes.open(request.reference())));
    }

    /** Control: it is over, against the merchant unless {@code resolution} is {@code declined}. */
    Reply decide(WebRequest request) {
        String resolution = request.field("resolution").orElse(Disputes.AUTO_ACCEPTED);
        return Reply.json(200, plain(disputes.resolve(find(request).id(), resolution)));
    }

    private Dispute find(WebRequest request) {
        return Optional.ofNullable(request.path().get("id"))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .flatMap(disputes::find)
                .orElseThrow(() -> ApiError.notFound("Dispute not found"));
    }

    private ObjectNode row(Dispute dispute, Endpoint endpoint) {
        ObjectNode data = plain(dispute);
        faults.apply(data, dispute.reference(), endpoint.text());
        return data;
    }

    private ObjectNode plain(Dispute dispute) {
        return DisputeJson.row(dispute, charges.get(dispute.reference()));
    }
}
