package dev.vote.sandbox.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bends a payment while it is made: amounts, currency, domain, or a success that comes after a failure. */
final class PaymentFaults {

    private interface Bend {
        Payment apply(Charge charge, Payment payment, FaultDetail detail);
    }

    private static final Logger LOG = LoggerFactory.getLogger(PaymentFaults.class);
    private static final Duration SUCCESS_DELAY = Duration.ofSeconds(2);

    private static final Map<FaultKind, Bend> BENDS = Map.of(
            FaultKind.AMOUNT_BELOW,
            (charge, payment, detail) -> payment.amountMinor(Math.max(1, asked(charge) - difference(detail))),
            FaultKind.AMOUNT_ABOVE,
            (charge, payment, detail) -> payment.amountMinor(asked(charge) + difference(detail))
                    .requestedAmountMinor(asked(charge) + difference(detail)),
            FaultKind.FEE_ON_TOP,
            (charge, payment, detail) -> payment.amountMinor(asked(charge) + difference(detail)),
            FaultKind.OTHER_CURRENCY,
            (charge, payment, detail) -> payment.currency(detail.text().orElse(otherCurrency(charge))),
            FaultKind.OTHER_DOMAIN,
            (charge, payment, detail) -> payment.domain(otherDomain(charge)));

    private final Faults faults;
    private final Agenda agenda;

    PaymentFaults(Faults faults, Agenda agenda) {
        this.faults = faults;
        this.agenda = agenda;
    }

    /** Pays the charge, or lets it fail now and pays it later, as the rules say. */
    Charge apply(
            Charge charge,
            Payment payment,
            BiFunction<String, Payment, Charge> succeed,
            Function<String, Charge> decline) {
        List<FaultRule> rules = faults.take(FaultKind.Stage.PAY, "pay", charge.reference());
        Payment made = bend(charge, payment, rules);
        for (FaultRule rule : rules) {
            if (rule.kind() == FaultKind.SUCCESS_AFTER_FAILURE) {
                Charge failed = decline.apply(payment.card());
                Duration wait = rule.detail().delay().orElse(SUCCESS_DELAY);
                agenda.after(
                        wait, () -> succeedLate(charge.reference(), () -> succeed.apply(charge.reference(), made)));
                return failed;
            }
        }
        return succeed.apply(charge.reference(), made);
    }

    /** The payer may have tried again meanwhile, and paid. */
    private static void succeedLate(String reference, Runnable succeed) {
        try {
            succeed.run();
        } catch (StandInException.IllegalMove e) {
            LOG.info("late-success-overtaken reference='{}'", reference);
        }
    }

    private static Payment bend(Charge charge, Payment payment, List<FaultRule> rules) {
        Payment bent = payment;
        for (FaultRule rule : rules) {
            Bend bend = BENDS.getOrDefault(rule.kind(), (same, unchanged, detail) -> unchanged);
            bent = bend.apply(charge, bent, rule.detail());
        }
        return bent;
    }

    private static long asked(Charge charge) {
        return charge.request().amountMinor();
    }

    private static long difference(FaultDetail detail) {
        return detail.amountMinor().orElse(100);
    }

    private static String otherCurrency(Charge charge) {
        return charge.request().currency().equals("GHS") ? "NGN" : "GHS";
    }

    private static String otherDomain(Charge charge) {
        return charge.outcome().domain().equals("live") ? "test" : "live";
    }
}
