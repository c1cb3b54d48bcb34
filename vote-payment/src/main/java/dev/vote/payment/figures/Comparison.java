package dev.vote.payment.figures;

/**
 * The running hour beside the one before.
 *
 * @param now since the hour began
 * @param before in as many minutes of the hour before
 * @param wholeBefore in the whole hour before
 */
public record Comparison(Amounts now, Amounts before, Amounts wholeBefore) {

    /** Of votes: 0.25 for a quarter more; 0 where there was nothing to compare with. */
    public double change() {
        return change(now.votes(), before.votes());
    }

    /** Of money, likewise. */
    public double moneyChange() {
        return change(now.amountMinor(), before.amountMinor());
    }

    private static double change(long now, long before) {
        return before <= 0 ? 0 : (double) (now - before) / before;
    }

    public boolean isComparable() {
        return before.votes() > 0;
    }
}
