package dev.vote.payment.settlement;

import dev.vote.domain.payment.ReviewReason;

/** What the judge decided about a piece of evidence and the payment that it names. */
sealed interface Verdict {

    record Credit() implements Verdict {}

    record Review(ReviewReason reason) implements Verdict {}

    /** It was paid after the close, and by its rule the money goes back by itself. */
    record GiveBack() implements Verdict {}

    record Fail() implements Verdict {}

    /** The money went back: whatever was credited is taken back. */
    record Reverse() implements Verdict {}

    /** Nothing moves. */
    record Leave(Outcome outcome) implements Verdict {}
}
