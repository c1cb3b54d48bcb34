package dev.vote.sandbox.audit;

import java.util.List;

/**
 * Something in the books that must not be.
 *
 * @param rule that doesn't hold
 * @param count of the rows that break it
 * @param examples a few of them, as text
 */
public record Finding(String rule, long count, List<String> examples) {

    @Override
    public String toString() {
        return "not so: " + rule + " (" + count + " rows, such as " + String.join("; ", examples) + ")";
    }
}
