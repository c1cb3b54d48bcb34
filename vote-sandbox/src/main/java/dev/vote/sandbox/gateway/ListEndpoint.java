package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code GET /transaction}, newest first.
 *
 * <p>Paystack's documentation (Transactions, List; Pagination): {@code page} counts from 1, and rows move under it as new ones arrive; with
 * {@code use_cursor=true} the answer names the {@code next} and the {@code previous} page.
 */
final class ListEndpoint {

    private final Charges charges;
    private final ChargeJson chargeJson;
    private final DataFaults faults;

    ListEndpoint(Charges charges, ChargeJson chargeJson, DataFaults faults) {
        this.charges = charges;
        this.chargeJson = chargeJson;
        this.faults = faults;
    }

    Reply answer(WebRequest request) {
        ListQuery query = ListQuery.of(request);
        List<Charge> rows =
                charges.newestFirst().stream().filter(query::includes).toList();
        return query.cursor() ? cursorPage(rows, query) : numberedPage(rows, query);
    }

    private Reply numberedPage(List<Charge> rows, ListQuery query) {
        long skipped = Math.min(rows.size(), (query.page() - 1L) * query.perPage());
        List<Charge> page = rows.stream().skip(skipped).limit(query.perPage()).toList();
        ObjectNode meta = Json.object();
        meta.put("total", rows.size());
        meta.put(
                "total_volume",
                rows.stream()
                        .mapToLong(charge -> charge.outcome().amountMinor())
                        .sum());
        meta.put("skipped", skipped).put("perPage", query.perPage()).put("page", query.page());
        meta.put("pageCount", (rows.size() + query.perPage() - 1) / query.perPage());
        return page(page, meta);
    }

    private Reply cursorPage(List<Charge> rows, ListQuery query) {
        int start = query.next()
                .map(cursor -> position(rows, cursor) + 1)
                .or(() -> query.previous().map(cursor -> Math.max(0, position(rows, cursor) - query.perPage())))
                .orElse(0);
        int end = Math.min(rows.size(), start + query.perPage());
        List<Charge> page = rows.subList(start, end);
        ObjectNode meta = Json.object();
        meta.put("next", end < rows.size() ? cursor(rows.get(end - 1)) : null);
        meta.put("previous", start > 0 && !page.isEmpty() ? cursor(page.get(0)) : null);
        meta.put("perPage", query.perPage());
        return page(page, meta);
    }

    private Reply page(List<Charge> page, ObjectNode meta) {
        ArrayNode data = Json.object().arrayNode();
        page.forEach(charge -> data.add(chargeJson.data(charge, Endpoint.LIST.text())));
        faults.applyToMeta(meta, Endpoint.LIST.text());
        return Envelope.success("Transactions retrieved", data, meta);
    }

    private static int position(List<Charge> rows, String cursor) {
        return IntStream.range(0, rows.size())
                .filter(i -> cursor(rows.get(i)).equals(cursor))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Invalid cursor passed"));
    }

    private static String cursor(Charge charge) {
        byte[] text = ("undefined:" + charge.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(text);
    }
}
