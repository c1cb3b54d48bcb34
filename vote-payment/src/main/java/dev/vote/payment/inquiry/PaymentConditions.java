package dev.vote.payment.inquiry;

import dev.vote.domain.staff.ContestScope;
import dev.vote.payment.listing.Conditions;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a filter means to the database, but for the contestant, who is looked up first. Pure; each condition is worded so
 * that an index serves it.
 */
final class PaymentConditions {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9]{1,64}");

    /** As far as the gateway's clock and ours may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private PaymentConditions() {}

    /**
     * @param scope whose contests may be looked at, whatever the filter asks for
     * @param isAddressKnown whether whole addresses may be looked for; whoever sees them masked only learns nothing by
     *     guessing one
     */
    static Conditions of(PaymentFilter filter, ContestScope scope, boolean isAddressKnown) {
        Conditions conditions = new Conditions().andOf("p.contest_id", scope);
        filter.contestId().ifPresent(id -> conditions.and("p.contest_id = ?", id));
        search(filter.search().strip(), isAddressKnown, conditions);
        // written out, because a partial index is only used for a value that is known beforehand
        filter.status().ifPresent(status -> conditions.and("p.status = '" + status.name() + "'"));
        filter.reviewReason().ifPresent(reason -> conditions.and("p.review_reason = ?", reason.name()));
        conditions.andEquals("p.channel", filter.channel()).andEquals("p.gateway", filter.gateway());
        if (!filter.message().isBlank()) {
            conditions.and(
                    "p.gateway_message ILIKE ?",
                    "%" + Conditions.literal(filter.message().strip()) + "%");
        }
        filter.amountFromMinor().ifPresent(amount -> conditions.and("p.amount_minor >= ?", amount));
        filter.amountToMinor().ifPresent(amount -> conditions.and("p.amount_minor <= ?", amount));
        return conditions
                .andFrom("p.created_at", filter.created().from())
                .andBefore("p.created_at", filter.created().before())
                // nothing is paid before it is ordered, so a walk along the orders needn't begin after the payments
                .andBefore("p.created_at", filter.paid().before().map(end -> end.plus(CLOCKS_APART)))
                .andFrom("p.paid_at", filter.paid().from())
                .andBefore("p.paid_at", filter.paid().before());
    }

    private static void search(String search, boolean isAddressKnown, Conditions conditions) {
        String lower = search.toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        if (at > 0 && !isAddressKnown) {
            conditions.and("FALSE");
        } else if (at >= 0) {
            conditions.and("split_part(lower(p.email), '@', 2) = ?", lower.substring(at + 1));
            if (at > 0) {
                conditions.and("lower(p.email) = ?", lower);
            }
        } else if (REFERENCE.matcher(search).matches()) {
            conditions.and(
                    "(p.reference LIKE ? OR p.reference LIKE ?)", search + "%", search.toUpperCase(Locale.ROOT) + "%");
        } else if (!search.isEmpty()) {
            conditions.and("FALSE");
        }
    }
}
