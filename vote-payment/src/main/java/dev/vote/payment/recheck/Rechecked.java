package dev.vote.payment.recheck;

import java.util.Optional;

/**
 * What came of a recheck that somebody asked for.
 *
 * @param answer empty if the gateway gave none that can be used
 */
public record Rechecked(Optional<Answer> answer) {

    /** One word for it: the answer's name, or {@code NO_ANSWER}. */
    public String word() {
        return answer.map(Enum::name).orElse("NO_ANSWER");
    }
}
