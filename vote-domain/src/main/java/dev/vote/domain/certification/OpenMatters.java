package dev.vote.domain.certification;

/**
 * What was still open when a result was certified, each a number of payments of the contest. What only the gateway's list has is of no
 * contest, and counts as a difference in each.
 *
 * @param awaited begun before the close, and neither paid nor failed when waiting for them was over
 * @param reviews a person must still decide, also about a part of the money that went back
 * @param refunds under way
 * @param disputes not over
 * @param differences from the gateway's list
 */
public record OpenMatters(long awaited, long reviews, long refunds, long disputes, long differences) {

    public static final OpenMatters NONE = new OpenMatters(0, 0, 0, 0, 0);

    /** As it is published: digits of no language. */
    String line() {
        return "open " + awaited + ' ' + reviews + ' ' + refunds + ' ' + disputes + ' ' + differences;
    }

    /** Whether nothing was open. It isn't named like a property, so that the API doesn't publish it as one. */
    public boolean nothing() {
        return equals(NONE);
    }
}
