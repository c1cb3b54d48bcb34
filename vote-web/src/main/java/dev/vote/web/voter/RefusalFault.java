package dev.vote.web.voter;

import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.Refusal;
import java.util.Locale;

/** Says beside which field an order was refused, and in which words. */
final class RefusalFault {

    private RefusalFault() {}

    static Fault of(CheckoutRefused refused) {
        Refusal refusal = refused.getRefusal();
        String key = "fault.refused." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Fault(field(refusal), key, limit(refused));
    }

    private static Object limit(CheckoutRefused refused) {
        return refused.getRefusal() == Refusal.VOTES_OUT_OF_RANGE
                ? Long.valueOf(refused.getLimit())
                : refused.getLimit();
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PACKAGE, VOTES_OR_PACKAGE -> "choice";
            case VOTES_OUT_OF_RANGE, AMOUNT_TOO_SMALL -> "votes";
            case INVALID_EMAIL -> "email";
            case LATE_RULE_CHANGED -> "late";
            case UNKNOWN_CONTEST,
                    UNKNOWN_CONTESTANT,
                    CONTEST_NOT_OPEN,
                    CONTESTANT_WITHDRAWN,
                    CURRENCY_NOT_TAKEN,
                    INVALID_IDEMPOTENCY_KEY,
                    IDEMPOTENCY_KEY_REUSED -> "";
        };
    }
}
