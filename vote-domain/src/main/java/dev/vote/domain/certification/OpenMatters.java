package dev.vote.domain.certification;

/**
 * What was still open when a result was certified, each a number of payments of the contest.
 *
 * @param awaited begun before the close, and neither paid nor failed when waiting for them was over
 * @param reviews a person must still decide
 * @param refunds under way
 * @param disputes not over
 * @param differences from the gateway's list
 */
public record OpenMatters(long awaited, long reviews, long refunds, long disputes, long differences) {

    public static final OpenMatters NONE = new OpenMatters(0, 0, 0, 0, 0);

    public boolean isNone() {
        return equals(NONE);
    }
}
