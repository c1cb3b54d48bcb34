package dev.vote.sandbox.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The pages that a payer sees. They work without scripts and take nothing from elsewhere. */
final class CheckoutPages {

    private final String merchant;

    CheckoutPages(String merchant) {
        this.merchant = merchant;
    }

    /** The form, with this card filled in. */
    Reply form(Charge charge, TestCard card) {
        Html content = Html.fill(
                "checkout.html",
                Map.of(
                        "merchant", merchant,
                        "initial", merchant.substring(0, 1),
                        "email", charge.request().email(),
                        "amount", amount(charge),
                        "card", card.grouped(),
                        "cards", cards(charge, card),
                        "path", path(charge),
                        "reference", charge.reference()));
        return Reply.page(200, Html.page("Pay " + merchant, content));
    }

    Reply declined(Charge charge) {
        List<Html> actions = new ArrayList<>();
        actions.add(link("button primary", path(charge), "Try again"));
        actions.addAll(returnLink(charge));
        String words = "The bank said: " + charge.outcome().gatewayResponse()
                + ". Nothing was taken. The same payment can still succeed, with this or another card.";
        return message("bad", "Payment declined", words, charge, actions);
    }

    Reply paid(Charge charge) {
        String words = "This payment is complete. " + amount(charge) + " was paid to " + merchant + ".";
        return message("good", "Paid", words, charge, returnLink(charge));
    }

    /** For a charge that can't be paid here any more, though it isn't paid. */
    Reply over(Charge charge) {
        String words = "This payment is " + charge.status().text() + ". It cannot be paid again.";
        return message("wait", "Nothing to pay", words, charge, returnLink(charge));
    }

    Reply left(Charge charge) {
        List<Html> actions = new ArrayList<>();
        actions.add(link("button primary", path(charge), "Back to the payment"));
        actions.addAll(returnLink(charge));
        String words = "Nothing was taken. The charge stays " + charge.status().text()
                + ", and can still be paid from this page; the merchant gave no address for payers who leave.";
        return message("wait", "You left the payment", words, charge, actions);
    }

    Reply unknown() {
        Html content = Html.fill(
                "message.html",
                Map.of(
                        "mood", "bad",
                        "heading", "No such payment",
                        "words", "This address does not belong to a payment that the sandbox knows.",
                        "facts", Html.NOTHING,
                        "actions", link("button", "/", "All payments of the sandbox")));
        return Reply.page(404, Html.page("No such payment", content));
    }

    static String path(Charge charge) {
        return "/checkout/" + charge.accessCode();
    }

    private Reply message(String mood, String heading, String words, Charge charge, List<Html> actions) {
        Html facts = Html.fill(
                "facts.html", Map.of("merchant", merchant, "amount", amount(charge), "reference", charge.reference()));
        Html content = Html.fill(
                "message.html",
                Map.of(
                        "mood",
                        mood,
                        "heading",
                        heading,
                        "words",
                        words,
                        "facts",
                        facts,
                        "actions",
                        Html.join(actions)));
        return Reply.page(200, Html.page(heading, content));
    }

    private static Html cards(Charge charge, TestCard chosen) {
        return Html.join(Arrays.stream(TestCard.values())
                .map(card -> Html.fill(
                        "card.html",
                        Map.of(
                                "href",
                                path(charge) + "?card=" + card.number(),
                                "current",
                                card == chosen ? "true" : "false",
                                "number",
                                card.grouped(),
                                "meaning",
                                card.meaning(),
                                "mood",
                                card.refusal().isPresent() ? "bad" : "good")))
                .toList());
    }

    private List<Html> returnLink(Charge charge) {
        return charge.request().callback().stream()
                .map(callback ->
                        link("button", WebAddress.withReference(callback, charge.reference()), "Return to " + merchant))
                .toList();
    }

    private static Html link(String kind, String href, String words) {
        return Html.fill("link.html", Map.of("kind", kind, "href", href, "words", words));
    }

    private static String amount(Charge charge) {
        return Currency.format(charge.request().amountMinor(), charge.request().currency());
    }
}
