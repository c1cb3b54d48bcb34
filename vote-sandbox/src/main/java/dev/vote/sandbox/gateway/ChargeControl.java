package dev.vote.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Control calls about charges: paying without a browser, and the like. They answer the plain data of the charge. */
final class ChargeControl {

    private static final int MOST_COPIES = 100;

    private final Charges charges;
    private final Webhooks webhooks;

    ChargeControl(Charges charges, Webhooks webhooks) {
        this.charges = charges;
        this.webhooks = webhooks;
    }

    Reply list(WebRequest request) {
        ArrayNode all = Json.object().arrayNode();
        charges.newestFirst().stream().limit(1_000).map(ChargeJson::plain).forEach(all::add);
        return Reply.json(200, all);
    }

    Reply show(WebRequest request) {
        return told(charges.get(request.reference()));
    }

    Reply pay(WebRequest request) {
        return told(charges.pay(request.reference(), PaymentJson.read(request)));
    }

    Reply decline(WebRequest request) {
        return told(charges.decline(request.reference()));
    }

    Reply walkAway(WebRequest request) {
        return told(charges.walkAway(request.reference()));
    }

    Reply reverse(WebRequest request) {
        return told(charges.reverse(request.reference()));
    }

    Reply restore(WebRequest request) {
        return told(charges.restore(request.reference()));
    }

    Reply resend(WebRequest request) {
        int times = request.body().path("times").asInt(1);
        if (times < 1 || times > MOST_COPIES) {
            throw new IllegalArgumentException("times must be 1 to " + MOST_COPIES);
        }
        webhooks.resend(
                charges.get(request.reference()),
                times,
                request.body().path("parallel").asBoolean());
        return Reply.json(202, Json.object().put("sending", times));
    }

    private static Reply told(Charge charge) {
        return Reply.json(200, ChargeJson.plain(charge).put("access_code", charge.accessCode()));
    }
}
