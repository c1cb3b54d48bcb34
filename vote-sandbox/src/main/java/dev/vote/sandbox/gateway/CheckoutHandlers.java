package dev.vote.sandbox.gateway;

import java.util.function.Function;

/** What the buttons of the checkout page do. */
final class CheckoutHandlers {

    private final Charges charges;
    private final CheckoutPages pages;

    CheckoutHandlers(Charges charges, CheckoutPages pages) {
        this.charges = charges;
        this.pages = pages;
    }

    Reply show(WebRequest request) {
        TestCard card = request.queried("card").flatMap(TestCard::find).orElse(TestCard.SUCCESS);
        return whileOpen(request, charge -> pages.form(charge, card));
    }

    /** To the merchant if it was paid; the payer decides where to go if not. */
    Reply pay(WebRequest request) {
        String card = request.field("card").orElse("").replaceAll("[\\s-]", "");
        return whileOpen(request, charge -> {
            Charge tried = charges.pay(charge.reference(), Payment.with(card));
            return tried.status() == ChargeStatus.SUCCESS ? home(tried) : pages.declined(tried);
        });
    }

    Reply decline(WebRequest request) {
        return whileOpen(request, charge -> pages.declined(charges.decline(charge.reference())));
    }

    Reply walkAway(WebRequest request) {
        return whileOpen(request, charge -> {
            Charge left = charges.walkAway(charge.reference());
            return left.request()
                    .cancelAction()
                    .map(address -> Reply.seeOther(address.toString()))
                    .orElseGet(() -> pages.left(left));
        });
    }

    /** A second click, or a button of an old page, finds the charge paid and goes on as the first one did. */
    private Reply whileOpen(WebRequest request, Function<Charge, Reply> action) {
        String accessCode = request.path().getOrDefault("access_code", "");
        try {
            return charges.findByAccessCode(accessCode)
                    .map(charge -> charge.open() ? action.apply(charge) : closed(charge, request))
                    .orElseGet(pages::unknown);
        } catch (StandInException.IllegalMove e) {
            return charges.findByAccessCode(accessCode)
                    .map(charge -> closed(charge, request))
                    .orElseGet(pages::unknown);
        }
    }

    private Reply closed(Charge charge, WebRequest request) {
        boolean clicked = !request.body().isEmpty();
        if (charge.status() == ChargeStatus.SUCCESS) {
            return clicked ? home(charge) : pages.paid(charge);
        }
        return pages.over(charge);
    }

    private Reply home(Charge charge) {
        return charge.request()
                .callback()
                .map(callback -> Reply.seeOther(WebAddress.withReference(callback, charge.reference())))
                .orElseGet(() -> pages.paid(charge));
    }
}
