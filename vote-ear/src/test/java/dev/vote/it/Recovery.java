package dev.vote.it;

import java.time.Duration;

/**
 * How long it took to be back after a kill.
 *
 * @param toAnswer from the start of the new process until it answers: the server a request, the database a query
 * @param toCredit from the start of the new process until the first new credit is committed; never less than
 *     {@code toAnswer}, because we look for it only then
 */
record Recovery(Victim victim, Duration toAnswer, Duration toCredit) {

    Duration fromAnswerToCredit() {
        return toCredit.minus(toAnswer);
    }
}
