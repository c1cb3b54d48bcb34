package dev.vote.payment.scale;

import dev.vote.domain.reconciliation.DifferenceKind;
import dev.vote.sandbox.gateway.ChargeStatus;
import dev.vote.sandbox.gateway.Outcome;
import dev.vote.sandbox.past.SettledCharges;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** How our books and the gateway's disagree about one payment, and what reconciliation is to make of it. */
enum Deviation {
    LOST_BY_US(DifferenceKind.THEIRS_ONLY, "DELETE FROM payment", (charges, number) -> {}),
    UNKNOWN_TO_THE_GATEWAY(DifferenceKind.OURS_ONLY, Deviation.EXPIRED, SettledCharges::without),
    CREDITED_FOR_NOTHING(DifferenceKind.CREDITED_WITHOUT_PROOF, "", SettledCharges::without),
    CREDITED_THOUGH_DECLINED(DifferenceKind.CREDITED_WITHOUT_PROOF, "", status(ChargeStatus.FAILED)),
    /** on no list, but its message is there */
    CREDITED_LONG_AFTER(
            DifferenceKind.CREDITED_WITHOUT_PROOF,
            "UPDATE payment SET created_at = created_at - interval '60 days'",
            SettledCharges::without),
    TOO_LITTLE(DifferenceKind.AMOUNT, "", outcome(it -> Deviation.taken(it, it.amountMinor() - 1, it.currency()))),
    OTHER_MONEY(DifferenceKind.CURRENCY, "", outcome(it -> Deviation.taken(it, it.amountMinor(), "GHS"))),
    NO_TEST(
            DifferenceKind.MODE,
            "",
            outcome(it -> new Outcome(
                    it.amountMinor(),
                    it.requestedAmountMinor(),
                    it.currency(),
                    "live",
                    it.card(),
                    it.gatewayResponse(),
                    it.paidAt()))),
    HOURS_LATER(
            DifferenceKind.TIME,
            "",
            outcome(it -> new Outcome(
                    it.amountMinor(),
                    it.requestedAmountMinor(),
                    it.currency(),
                    it.domain(),
                    it.card(),
                    it.gatewayResponse(),
                    it.paidAt().map(at -> at.plus(Duration.ofHours(2)))))),
    GIVEN_BACK_BY_US_ALONE(DifferenceKind.STATE, "UPDATE payment SET status = 'REVERSED'", (charges, number) -> {}),
    PAID_TWICE(DifferenceKind.PAID_TWICE, Deviation.EXPIRED + ", replaced_by = id + 1", (charges, number) -> {}),

    /** These aren't different once the list was heard. */
    NEVER_HEARD_OF(null, Deviation.EXPIRED, (charges, number) -> {}),
    GIVEN_BACK_UNHEARD(null, "", status(ChargeStatus.REVERSED)),
    /** And these never were. */
    LEFT(null, Deviation.EXPIRED, status(ChargeStatus.ABANDONED)),
    FEE_ON_TOP(null, "", outcome(it -> Deviation.taken(it, it.amountMinor() + 225, it.currency())));

    private static final String EXPIRED =
            "UPDATE payment SET status = 'EXPIRED', credited_at = NULL, paid_at = NULL, channel = NULL";

    private final Optional<DifferenceKind> found;
    private final String ours;
    private final BiConsumer<SettledCharges, Long> theirs;

    /** @param ours a statement about the payment; empty for none */
    Deviation(DifferenceKind found, String ours, BiConsumer<SettledCharges, Long> theirs) {
        this.found = Optional.ofNullable(found);
        this.ours = ours;
        this.theirs = theirs;
    }

    private static BiConsumer<SettledCharges, Long> status(ChargeStatus status) {
        return (charges, number) -> charges.but(number, status);
    }

    private static BiConsumer<SettledCharges, Long> outcome(UnaryOperator<Outcome> outcome) {
        return (charges, number) -> charges.but(number, outcome);
    }

    private static Outcome taken(Outcome paid, long amountMinor, String currency) {
        return new Outcome(
                amountMinor,
                paid.requestedAmountMinor(),
                currency,
                paid.domain(),
                paid.card(),
                paid.gatewayResponse(),
                paid.paidAt());
    }

    /** What a person must be shown; empty for nothing. */
    Optional<DifferenceKind> found() {
        return found;
    }

    /** Empty where our books say that all is well. */
    Optional<String> amendment(long id) {
        return ours.isEmpty() ? Optional.empty() : Optional.of(ours + " WHERE id = " + id);
    }

    void plant(SettledCharges charges, long number) {
        theirs.accept(charges, number);
    }
}
