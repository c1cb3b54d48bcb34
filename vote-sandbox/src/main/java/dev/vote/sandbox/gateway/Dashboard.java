package dev.vote.sandbox.gateway;

import java.math.BigDecimal;
import java.util.Map;

/** What the merchant's people, the payer and the payer's bank do, by the buttons of the first page: it leads back there. */
final class Dashboard {

    private final Charges charges;
    private final Refunds refunds;
    private final Disputes disputes;

    Dashboard(Charges charges, Refunds refunds, Disputes disputes) {
        this.charges = charges;
        this.refunds = refunds;
        this.disputes = disputes;
    }

    /** An {@code amount} in units, such as {@code 450.50}, or all that is left. */
    Reply refund(WebRequest request) {
        String reference = request.reference();
        return then(() -> request.field("amount")
                .ifPresentOrElse(amount -> refunds.give(reference, minor(amount)), () -> refunds.giveAll(reference)));
    }

    Reply dispute(WebRequest request) {
        return then(() -> disputes.open(request.reference()));
    }

    /** The one that isn't over, by its {@code resolution}. */
    Reply resolve(WebRequest request) {
        return then(() -> disputes.findOpen(request.reference())
                .ifPresent(dispute -> disputes.resolve(
                        dispute.id(), request.field("resolution").orElse(Disputes.AUTO_ACCEPTED))));
    }

    Reply reverse(WebRequest request) {
        return then(() -> charges.reverse(request.reference()));
    }

    Reply restore(WebRequest request) {
        return then(() -> charges.restore(request.reference()));
    }

    private static long minor(String amount) {
        if (!amount.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
            throw new IllegalArgumentException("the amount must be in units, such as 450 or 450.50");
        }
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    private static Reply then(Runnable deed) {
        try {
            deed.run();
        } catch (ApiError | StandInException | IllegalArgumentException e) {
            return refused(e.getMessage());
        }
        return Reply.seeOther("/");
    }

    private static Reply refused(String why) {
        Html back = Html.fill("link.html", Map.of("kind", "button", "href", "/", "words", "All payments"));
        Html content = Html.fill(
                "message.html",
                Map.of("mood", "bad", "heading", "Not done", "words", why, "facts", Html.NOTHING, "actions", back));
        return Reply.page(409, Html.page("Not done", content));
    }
}
