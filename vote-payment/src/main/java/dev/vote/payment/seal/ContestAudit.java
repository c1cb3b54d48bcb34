package dev.vote.payment.seal;

/**
 * What an audit of the whole ledger found, for whoever looks after one contest.
 *
 * @param here differences of that contest, among those that are kept
 * @param all of all contests
 * @param kept how many of them are kept, with what each is about
 */
public record ContestAudit(long here, long all, long kept) {

    /** Whether nothing is different of that contest, which can't be said where some differences aren't kept. */
    public boolean isClean() {
        return here == 0 && isWhole();
    }

    /** Whether all of the contest's differences are told. */
    public boolean isWhole() {
        return kept == all;
    }
}
