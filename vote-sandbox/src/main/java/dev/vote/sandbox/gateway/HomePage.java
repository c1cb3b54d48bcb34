package dev.vote.sandbox.gateway;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The first page: what was charged lately, and how its webhooks fare. */
final class HomePage {

    private static final int ROWS = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss").withZone(ZoneOffset.UTC);

    private final StandInSettings settings;
    private final Charges charges;
    private final Webhooks webhooks;
    private final Faults faults;

    HomePage(StandInSettings settings, Charges charges, Webhooks webhooks, Faults faults) {
        this.settings = settings;
        this.charges = charges;
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

    private static Html row(Charge charge, List<Delivery> log) {
        return Html.fill(
                "home-row.html",
                Map.of(
                        "reference", charge.reference(),
                        "status", charge.status().text(),
                        "mood", mood(charge.status()),
                        "amount",
                                Currency.format(
                                        charge.outcome().amountMinor(),
                                        charge.outcome().currency()),
                        "email", charge.request().email(),
                        "created", TIME.format(charge.createdAt()),
                        "webhook", webhook(charge, log),
                        "href", CheckoutPages.path(charge),
                        "action", charge.open() ? "Pay" : "View"));
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
