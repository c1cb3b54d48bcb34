package dev.vote.sandbox.gateway;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first page: what was charged lately, and how its webhooks fare. */
final class HomePage {

    private static final int ROWS = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(ZoneOffset.UTC);

    private final StandInSettings settings;
    private final Charges charges;
    private final Refunds refunds;
    private final Disputes disputes;
    private final Webhooks webhooks;
    private final Faults faults;

    HomePage(
            StandInSettings settings,
            Charges charges,
            Refunds refunds,
            Disputes disputes,
            Webhooks webhooks,
            Faults faults) {
        this.settings = settings;
        this.charges = charges;
        this.refunds = refunds;
        this.disputes = disputes;
        this.webhooks = webhooks;
        this.faults = faults;
    }

    Reply show(WebRequest request) {
        List<Charge> all = charges.newestFirst();
        List<Delivery> log = webhooks.log();
        List<Html> rows =
                all.stream().limit(ROWS).map(charge -> row(charge, log)).toList();
        Html content = Html.fill(
                "home.html",
                Map.of(
                        "merchant", settings.merchant(),
                        "count", all.size(),
                        "paid", count(all, ChargeStatus.SUCCESS),
                        "open", count(all, ChargeStatus.ABANDONED),
                        "failed", count(all, ChargeStatus.FAILED),
                        "webhookUrl", webhooks.url().map(URI::toString).orElse("not set"),
                        "faults", faults.rules().size(),
                        "rows", rows.isEmpty() ? Html.fill("home-empty.html", Map.of()) : Html.join(rows)));
        return Reply.page(200, Html.page("Paystack stand-in", content));
    }

    private Html row(Charge charge, List<Delivery> log) {
        return Html.fill(
                "home-row.html",
                Map.ofEntries(
                        Map.entry("reference", charge.reference()),
                        Map.entry("status", charge.status().text()),
                        Map.entry("mood", mood(charge.status())),
                        Map.entry(
                                "amount",
                                Currency.format(
                                        charge.outcome().amountMinor(),
                                        charge.outcome().currency())),
                        Map.entry("email", charge.request().email()),
                        Map.entry("created", TIME.format(charge.createdAt())),
                        Map.entry("webhook", webhook(charge, log)),
                        Map.entry("href", CheckoutPages.path(charge)),
                        Map.entry("action", charge.open() ? "Pay" : "View"),
                        Map.entry("note", note(charge)),
                        Map.entry("deeds", deeds(charge))));
    }

    /** What is going on beside its status. */
    private String note(Charge charge) {
        Optional<String> dispute = disputes.findOpen(charge.reference())
                .map(open -> "disputed, " + open.status().text());
        long back = refunds.refundedMinor(charge.reference());
        return dispute.orElse(
                back == 0 || charge.status() == ChargeStatus.REVERSED
                        ? ""
                        : Currency.format(back, charge.outcome().currency()) + " given back");
    }

    /** What can happen to it next, but for paying. */
    private Html deeds(Charge charge) {
        return switch (charge.status()) {
            case ABANDONED, FAILED, REVERSAL_PENDING -> Html.NOTHING;
            case REVERSED -> deeds("home-reversed.html", charge);
            case SUCCESS ->
                deeds(
                        disputes.findOpen(charge.reference()).isPresent() ? "home-disputed.html" : "home-paid.html",
                        charge);
        };
    }

    private static Html deeds(String template, Charge charge) {
        return Html.fill(
                "home-deeds.html", Map.of("deeds", Html.fill(template, Map.of("reference", charge.reference()))));
    }

    private static String mood(ChargeStatus status) {
        return switch (status) {
            case SUCCESS -> "good";
            case FAILED -> "bad";
            case ABANDONED, REVERSAL_PENDING, REVERSED -> "wait";
        };
    }

    private static String webhook(Charge charge, List<Delivery> log) {
        return log.stream()
                .filter(delivery -> delivery.reference().equals(charge.reference()))
                .findFirst()
                .map(HomePage::words)
                .orElse("–");
    }

    private static String words(Delivery delivery) {
        if (delivery.acknowledged()) {
            return "delivered";
        }
        if (delivery.attempt() == 0) {
            return delivery.fault().isEmpty() ? delivery.note() : delivery.fault();
        }
        return (delivery.status() == 0 ? "no answer" : String.valueOf(delivery.status())) + ", " + delivery.note();
    }

    private static long count(List<Charge> all, ChargeStatus status) {
        return all.stream().filter(charge -> charge.status() == status).count();
    }
}
