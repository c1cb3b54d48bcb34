package dev.vote.payment.simulation;

import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.settlement.SettlementBusy;

/** What goes wrong in a simulated world, or is done by people. Each kind must have happened in a run, or the run proves less than it says. */
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
    /** because somebody of the staff wanted it: good */
    STAFF_SENT_BACK,
    /** ... of which a part had gone before */
    REST_SENT_BACK,
    /** asked for, when all of it had gone back by another road */
    ASKED_BACK_TOO_LATE,
    /** ... when nobody had paid it: the gateway refuses */
    ASKED_BACK_UNPAID,
    /** ... and the answer was lost */
    REFUND_ANSWER_LOST,
    /** ... and the gateway wanted the payer's bank account */
    REFUND_NEEDED_ATTENTION,
    /** ... and the gateway couldn't */
    REFUND_FAILED,
    /** ... and the staff left it at that */
    REFUND_GIVEN_UP,
    /** somebody looked at a part that went back, and nothing was to be done */
    PART_DISMISSED,
    /** two people counted what was in review: good */
    CREDITED_BY_TWO,
    /** two people kept the money of what was in review */
    DISMISSED_BY_TWO,
    /** somebody who has our key says that a charge was paid */
    KEY_STOLEN,
    /** two people took votes back that nobody had paid for: good */
    REVERSED_BY_TWO,
    /** ... and wouldn't have, because the gateway has the money */
    MONEY_THERE,
    /** ... or didn't say */
    DESK_WITHOUT_ANSWER,
    /** who has left the gateway's page comes back and pays */
    PAID_AFTER_ALL,
    /** the second person said no, or the first one changed their mind */
    PROPOSAL_TAKEN_BACK,
    /** the first person wanted to be the second one */
    SAME_PERSON,
    /** something else was open about the payment */
    DESK_OCCUPIED,
    /** what somebody wanted to do isn't so any more, or never was */
    DESK_TOO_LATE,
    /** our books were compared with the gateway's while things went on: good */
    COMPARED,
    /** the organiser changed what becomes of late payments */
    RULE_CHANGED,
    /** ... or the close */
    CLOSE_MOVED,
    /** ... or ended voting at once */
    CLOSED_BY_HAND,
    /** ... between somebody's reading and ordering */
    RULE_READ_AGAIN,
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
    /** ... or another refund */
    OTHER_REFUND,
    /** something else happened while a call of the gateway was on its way */
    MEANWHILE,
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
            if (cause instanceof Injected || cause instanceof SettlementBusy || cause instanceof GatewayUnavailable) {
                return true;
            }
        }
        return false;
    }
}
