package dev.vote.payment.simulation;

import dev.vote.payment.settlement.SettlementBusy;

/** What goes wrong in a simulated world. Each kind must have happened in a run, or the run proves less than it says. */
enum Trouble {
    /** the same message more than once */
    DUPLICATE,
    /** a message that was sent after another one for the same charge and came before it */
    OVERTAKEN,
    /** came a day late or later */
    DAYS_LATE,
    /** never came; the gateway tries again */
    DROPPED,
    /** the gateway never got through with any message about a charge */
    ALL_LOST,
    /** settled, but the gateway didn't learn it, and sends again */
    ACKNOWLEDGEMENT_LOST,
    /** signed with a key that isn't ours, or not at all, or changed after it was signed */
    FORGED,
    /** signed with the key before the current one: good */
    PREVIOUS_KEY,
    UNKNOWN_REFERENCE,
    UNKNOWN_EVENT,
    UNREADABLE,
    /** a state that we have no word for */
    UNKNOWN_WORD,
    WRONG_AMOUNT,
    WRONG_CURRENCY,
    WRONG_MODE,
    /** more than asked for, because the voter paid the fee: good */
    FEE_ON_TOP,
    FAILED_THEN_PAID,
    PAID_AFTER_EXPIRY,
    PAID_AFTER_CLOSE,
    /** the gateway has a charge whose page nobody received */
    PAGE_LOST,
    /** ... and it is paid all the same */
    PAID_THOUGH_REPLACED,
    /** the order was sent twice */
    CLICKED_TWICE,
    /** the browser came back before anything was known */
    RETURNED_UNPAID,
    /** the gateway gave the money back */
    GIVEN_BACK,
    /** ... before we had heard that it was paid */
    GIVEN_BACK_BEFORE_KNOWN,
    /** ... or a part of it: good */
    GIVEN_BACK_IN_PART,
    /** ... and no message ever said so */
    GIVEN_BACK_UNTOLD,
    /** ... nor of a part */
    PART_UNTOLD,
    /** by ourselves, because it was paid after the close: good */
    LATE_MONEY_SENT_BACK,
    /** ... asked for, but the answer was lost */
    REFUND_ANSWER_LOST,
    /** ... and the gateway couldn't */
    REFUND_FAILED,
    /** the payer won a dispute: the money went back */
    DISPUTE_LOST,
    /** the payer lost it: good */
    DISPUTE_WON,
    /** a step of a dispute of which no message ever came */
    DISPUTE_UNHEARD,
    GATEWAY_DOWN,
    /** until every payment had been asked about for the last time by the schedule */
    GATEWAY_DOWN_TO_THE_LAST,
    GATEWAY_BUSY,
    GATEWAY_REFUSES_KEY,
    /** an answer about another charge */
    OTHER_CHARGE,
    DATABASE_DOWN,
    /** the connection broke before the commit */
    CUT_BEFORE_COMMIT,
    /** the connection broke after the commit: done, and not known */
    CUT_AFTER_COMMIT,
    /** refused by the database for a reason of its own, such as a lock that came too late */
    REFUSED_BY_DATABASE,
    QUEUE_FULL,
    /** the server was killed, with all that waited in it */
    SERVER_KILLED;

    /** Whether a failure is what such trouble leads to. Any other is a finding. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Injected || cause instanceof SettlementBusy) {
                return true;
            }
        }
        return false;
    }
}
