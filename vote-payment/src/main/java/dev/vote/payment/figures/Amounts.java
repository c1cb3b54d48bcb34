package dev.vote.payment.figures;

/**
 * What came in, less what was taken back.
 *
 * @param amountMinor in minor units of the contest's currency
 */
public record Amounts(long votes, long amountMinor, long payments) {

    public static final Amounts NOTHING = new Amounts(0, 0, 0);

    public Amounts plus(Amounts other) {
        return new Amounts(votes + other.votes, amountMinor + other.amountMinor, payments + other.payments);
    }
}
