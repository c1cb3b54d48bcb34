package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code GET /transaction}, newest first.
 *
 * <p>Paystack's documentation (Transactions, List; Pagination): {@code page} counts from 1, and rows move under it as new ones arrive; with
 * {@code use_cursor=true} the answer names the {@code next} and the {@code previous} page.
 */
final class ListEndpoint {

    private static final String CURSOR = "undefined:";

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
        long skipped = Math.min(rows.size(), faults.shifted(Endpoint.LIST, (query.page() - 1L) * query.perPage()));
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
        Optional<Charge> last = query.next().flatMap(this::archived);
        int asked = query.next()
                .map(cursor -> last.isPresent() ? rows.size() : position(rows, cursor) + 1)
                .or(() -> query.previous().map(cursor -> Math.max(0, position(rows, cursor) - query.perPage())))
                .orElse(0);
        int start = (int) faults.shifted(Endpoint.LIST, asked);
        List<Charge> found = Stream.concat(
                        rows.stream().skip(start),
                        charges.archive()
                                .newestFirst(last.map(Charge::id))
                                .takeWhile(charge -> !query.endsBefore(charge))
                                .filter(query::includes))
                .limit(query.perPage() + 1L)
                .toList();
        boolean isMore = found.size() > query.perPage();
        List<Charge> page = isMore ? found.subList(0, query.perPage()) : found;
        ObjectNode meta = Json.object();
        meta.put("next", isMore ? cursor(page.get(page.size() - 1)) : null);
        meta.put("previous", start > 0 && start < rows.size() ? cursor(page.get(0)) : null);
        meta.put("perPage", query.perPage());
        return page(page, meta);
    }

    /** The charge of the archive at which the cursor points. */
    private Optional<Charge> archived(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.matches(CURSOR + "\\d{1,18}")
                    ? charges.archive().findById(new BigInteger(text.substring(CURSOR.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
        byte[] text = (CURSOR + charge.id()).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(text);
    }
}
