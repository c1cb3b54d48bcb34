package dev.vote.web.voter;

import dev.vote.payment.checkout.CheckoutRefused;
import dev.vote.payment.checkout.Refusal;
import java.text.NumberFormat;
import java.util.Locale;

/** Says beside which field an order was refused, and in which words. */
final class RefusalFault {

    private RefusalFault() {}

    /** @param locale in which a number that is the limit is written */
    static Fault of(CheckoutRefused refused, Locale locale) {
        Refusal refusal = refused.getRefusal();
        String key = "fault.refused." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Fault(field(refusal), key, written(refused.getLimit(), locale));
    }

    private static String written(String limit, Locale locale) {
        boolean number = limit.matches("[0-9]{1,18}");
        return number ? NumberFormat.getIntegerInstance(locale).format(Long.parseLong(limit)) : limit;
    }

    private static String field(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_PACKAGE, VOTES_OR_PACKAGE -> "choice";
            case VOTES_OUT_OF_RANGE, AMOUNT_TOO_SMALL -> "votes";
            case INVALID_EMAIL -> "email";
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
