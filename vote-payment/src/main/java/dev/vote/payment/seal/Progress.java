package dev.vote.payment.seal;

/**
 * How far sealing is. Ids are taken before they are committed, so an entry may become visible when larger ones have long been sealed: what
 * isn't sealed is looked for everywhere above the watermark. The mark is an id that had been taken at some moment; it becomes the watermark when every
 * transaction that ran at that moment is over, because then nothing up to it can appear any more.
 *
 * @param watermark everything up to it is sealed
 * @param isOver whether nothing up to the mark can appear any more
 * @param isForeign whether the mark was made on another database server, of which this is a copy: its transactions' numbers mean nothing here
 */
record Progress(long watermark, long mark, boolean isOver, boolean isForeign) {

    /**
     * Once what was found has been sealed.
     *
     * @param last the largest id that was found
     * @param isAll whether all was found that is visible
     * @return the watermark from then on
     */
    long after(long last, boolean isAll) {
        if (!isOver) {
            return watermark;
        }
        return Math.max(watermark, isAll ? mark : Math.min(mark, last));
    }

    /** Whether another mark is made now. */
    boolean wantsMark(long watermarkNow) {
        return isForeign || isOver && watermarkNow == mark;
    }
}
