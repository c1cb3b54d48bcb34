package dev.vote.sandbox.gateway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The parameters of a list of transactions.
 *
 * @param from created then or later
 * @param to created before or then; a date without a time means the whole day
 */
record ListQuery(
        int page,
        int perPage,
        boolean cursor,
        Optional<String> next,
        Optional<String> previous,
        Optional<String> status,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> amountMinor,
        Optional<Long> customer) {

    private static final int MOST_PER_PAGE = 1_000;

    static ListQuery of(WebRequest request) {
        Optional<String> next = request.queried("next");
        Optional<String> previous = request.queried("previous").filter(value -> !value.equals("null"));
        boolean cursor = request.queried("use_cursor").filter("true"::equals).isPresent();
        return new ListQuery(
                (int) Math.min(
                        Integer.MAX_VALUE, Math.max(1, number(request, "page").orElse(1L))),
                (int) Math.min(
                        MOST_PER_PAGE,
                        Math.max(
                                1,
                                number(request, "perPage")
                                        .or(() -> number(request, "per_page"))
                                        .orElse(50L))),
                cursor || next.isPresent() || previous.isPresent(),
                next,
                previous,
                request.queried("status"),
                request.queried("from").map(text -> instant(text, false)),
                request.queried("to").map(text -> instant(text, true)),
                number(request, "amount"),
                number(request, "customer"));
    }

    boolean includes(Charge charge) {
        return status.map(charge.status().text()::equals).orElse(true)
                && from.map(at -> !charge.createdAt().isBefore(at)).orElse(true)
                && to.map(at -> !charge.createdAt().isAfter(at)).orElse(true)
                && amountMinor
                        .map(amount -> amount == charge.outcome().amountMinor())
                        .orElse(true)
                && customer.map(id ->
                                id == ChargeJson.customer(charge).path("id").asLong())
                        .orElse(true);
    }

    /** Whether no charge that was created then or earlier is asked for. */
    boolean endsBefore(Charge charge) {
        return from.map(at -> charge.createdAt().isBefore(at)).orElse(false);
    }

    private static Optional<Long> number(WebRequest request, String name) {
        return request.queried(name).map(text -> {
            if (!text.matches("\\d{1,15}")) {
                throw ApiError.invalid(name + " must be a number");
            }
            return Long.valueOf(text);
        });
    }

    private static Instant instant(String text, boolean endOfDay) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return endOfDay
                        ? day.plusDays(1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .minusMillis(1)
                        : day.atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ApiError.invalid("Invalid date: use ISO 8601, as 2024-08-22T09:15:02.000Z");
        }
    }
}
