package dev.vote.payment.gateway.paystack;

import dev.vote.domain.dispute.DisputeNews;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.gateway.ListedRefund;
import dev.vote.payment.gateway.RefundName;
import dev.vote.payment.gateway.RefundReport;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Translates Paystack's words into ours, and tolerates every shape that its samples show (its API reference, and the
 * webhook samples in its guides).
 */
final class PaystackReader {

    /** The fields that {@link #charge} and {@link #refunded} look at. */
    static final Set<String> OF_A_CHARGE = Set.of(
            "reference",
            "transaction_reference",
            "refund_reference",
            "id",
            "status",
            "domain",
            "amount",
            "requested_amount",
            "fees",
            "currency",
            "paid_at",
            "paidAt",
            "channel",
            "gateway_response",
            "message");

    private static final Pattern OFFSET = Pattern.compile("[+-]\\d{2}:?\\d{2}$");

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private PaystackReader() {}

    /** @param data of a verify reply, of a line of the list, or of a {@code charge.*} event */
    static GatewayReport charge(JsonObject data) {
        String word = Json.text(data, "status");
        return new GatewayReport(
                Json.text(data, "reference"),
                state(word),
                mode(Json.text(data, "domain")),
                Json.whole(data, "amount"),
                Json.whole(data, "requested_amount"),
                Json.whole(data, "fees"),
                currency(data),
                instant(Json.text(data, "paid_at", "paidAt")),
                Json.text(data, "channel"),
                word,
                Json.text(data, "gateway_response", "message"),
                Optional.empty());
    }

    /** The id of the charge that a refund's row names, by that or in full; empty if it doesn't. */
    static String chargeOf(JsonObject refund) {
        return Json.object(refund, "transaction")
                .map(charge -> Json.text(charge, "id"))
                .orElseGet(() -> Json.text(refund, "transaction"));
    }

    /** @param data of a {@code refund.processed} event: what it says of the charge, of which that amount went back */
    static GatewayReport refunded(JsonObject data) {
        return refund(data, GatewayState.REFUNDED, told(data));
    }

    /** @param data of a {@code refund.pending} or {@code refund.processing} event: it hasn't gone through */
    static GatewayReport refunding(JsonObject data) {
        return refund(data, GatewayState.REFUNDING, told(data));
    }

    /** @param data of a {@code refund.failed} or {@code refund.needs-attention} event: it won't go through by itself */
    static GatewayReport refundStopped(JsonObject data) {
        return refund(data, GatewayState.REFUND_STOPPED, told(data));
    }

    /** A line of the list of refunds: it tells the charge's id, and most often no more of it. Events needn't have the line's id. */
    static ListedRefund listedRefund(JsonObject row) {
        RefundName name = new RefundName(
                Json.text(row, "refund_reference"),
                Json.text(row, "id"),
                instant(Json.text(row, "createdAt", "created_at")));
        RefundReport report = refund(row);
        return new ListedRefund(
                report,
                chargeOf(row),
                refund(row, given(report.state()), name),
                row.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a refund in that state says of its charge. */
    private static GatewayState given(RefundReport.State state) {
        return switch (state) {
            case PROCESSED, ALREADY_DONE -> GatewayState.REFUNDED;
            case FAILED, NEEDS_ATTENTION -> GatewayState.REFUND_STOPPED;
            case PENDING, UNKNOWN -> GatewayState.REFUNDING;
        };
    }

    private static RefundName told(JsonObject data) {
        return new RefundName(Json.text(data, "refund_reference", "id"), "", Optional.empty());
    }

    private static GatewayReport refund(JsonObject data, GatewayState state, RefundName name) {
        return new GatewayReport(
                Json.text(data, "transaction_reference"),
                state,
                mode(Json.text(data, "domain")),
                Json.whole(data, "amount"),
                OptionalLong.empty(),
                OptionalLong.empty(),
                currency(data),
                Optional.empty(),
                "",
                Json.text(data, "status"),
                "",
                Optional.of(name));
    }

    private static String currency(JsonObject data) {
        return Json.text(data, "currency").strip().toUpperCase(Locale.ROOT);
    }

    static RefundReport refund(JsonObject data) {
        String word = Json.text(data, "status");
        return new RefundReport(
                Json.text(data, "id"),
                refundState(word),
                Json.whole(data, "amount"),
                Json.text(data, "merchant_note"),
                word);
    }

    /** @param data of a {@code charge.dispute.*} event, of a reply about a dispute, or of a line of their list */
    static DisputeReport dispute(JsonObject data) {
        String word = Json.text(data, "status");
        String resolution = Json.text(data, "resolution");
        Optional<JsonObject> charge = Json.object(data, "transaction");
        return new DisputeReport(
                Json.text(data, "id"),
                charge.map(it -> Json.text(it, "reference"))
                        .filter(reference -> !reference.isEmpty())
                        .orElseGet(() -> Json.text(data, "transaction_reference")),
                new DisputeNews(
                        disputeState(word, resolution),
                        word,
                        resolution,
                        Json.text(data, "category"),
                        Json.text(data, "stage"),
                        Json.whole(data, "refund_amount"),
                        charge.map(it -> currency(data).isEmpty() ? currency(it) : currency(data))
                                .orElseGet(() -> currency(data)),
                        instant(Json.text(data, "createdAt", "created_at")),
                        instant(Json.text(data, "dueAt", "due_at")),
                        instant(Json.text(data, "resolvedAt", "resolved_at")),
                        instant(Json.text(data, "updatedAt", "updated_at"))));
    }

    /** One that is put away, or over, goes by how it was decided. */
    private static DisputeState disputeState(String word, String resolution) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "awaiting-merchant-feedback" -> DisputeState.OPEN;
            case "awaiting-bank-feedback", "pending" -> DisputeState.WITH_BANK;
            case "resolved", "archived" -> decided(resolution);
            default -> DisputeState.UNKNOWN;
        };
    }

    /** {@code declined}: the merchant said no, and that was the end of it. */
    private static DisputeState decided(String resolution) {
        return switch (resolution.toLowerCase(Locale.ROOT)) {
            case "declined" -> DisputeState.WON;
            case "merchant-accepted", "auto-accepted" -> DisputeState.LOST;
            default -> DisputeState.UNKNOWN;
        };
    }

    private static GatewayState state(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "success" -> GatewayState.PAID;
            case "abandoned", "ongoing", "pending", "processing", "queued" -> GatewayState.PENDING;
            case "failed" -> GatewayState.FAILED;
            case "reversed" -> GatewayState.REVERSED;
            default -> GatewayState.UNKNOWN;
        };
    }

    private static RefundReport.State refundState(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "pending", "processing" -> RefundReport.State.PENDING;
            case "processed" -> RefundReport.State.PROCESSED;
            case "failed" -> RefundReport.State.FAILED;
            case "needs-attention" -> RefundReport.State.NEEDS_ATTENTION;
            default -> RefundReport.State.UNKNOWN;
        };
    }

    private static Optional<GatewayMode> mode(String domain) {
        return switch (domain.toLowerCase(Locale.ROOT)) {
            case "test" -> Optional.of(GatewayMode.TEST);
            case "live" -> Optional.of(GatewayMode.LIVE);
            default -> Optional.empty();
        };
    }

    /** ISO 8601 with an offset, or a local time in UTC as older samples have it; absent if no payment can be so old or so new. */
    private static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String iso = text.strip().replace(' ', 'T');
        try {
            Instant read = iso.endsWith("Z") || OFFSET.matcher(iso).find()
                    ? OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            return Optional.of(read).filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
