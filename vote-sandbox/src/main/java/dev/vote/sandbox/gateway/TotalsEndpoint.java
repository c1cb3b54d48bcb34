package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code GET /transaction/totals}: what was paid, over all and by currency, in minor units. */
final class TotalsEndpoint {

    private final Charges charges;

    TotalsEndpoint(Charges charges) {
        this.charges = charges;
    }

    Reply answer(WebRequest request) {
        ListQuery query = ListQuery.of(request);
        List<Charge> paid = charges.newestFirst().stream()
                .filter(query::includes)
                .filter(charge -> charge.status() == ChargeStatus.SUCCESS)
                .toList();
        Map<String, Long> byCurrency = paid.stream()
                .collect(Collectors.groupingBy(
                        charge -> charge.outcome().currency(),
                        TreeMap::new,
                        Collectors.summingLong(charge -> charge.outcome().amountMinor())));
        long volumeMinor =
                byCurrency.values().stream().mapToLong(Long::longValue).sum();
        ObjectNode data = Json.object();
        data.put("total_transactions", paid.size());
        data.put("total_volume", volumeMinor).set("total_volume_by_currency", rows(byCurrency));
        data.put("pending_transfers", volumeMinor).set("pending_transfers_by_currency", rows(byCurrency));
        return Envelope.success("Transaction totals", data);
    }

    private static ArrayNode rows(Map<String, Long> byCurrency) {
        ArrayNode rows = Json.object().arrayNode();
        byCurrency.forEach((currency, amountMinor) ->
                rows.addObject().put("currency", currency).put("amount", amountMinor));
        return rows;
    }
}
