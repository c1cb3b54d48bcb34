package dev.vote.domain.contest;

import dev.vote.domain.text.Written;
import java.util.Optional;

/**
 * What an organiser says of a contestant.
 *
 * @param name on one line, at most {@value #MAX_NAME} characters
 * @param story may be empty, at most {@value #MAX_STORY} characters
 * @param categoryId of a category of the same contest
 */
public record Particulars(String name, String story, Optional<Long> categoryId) {

    public static final int MAX_NAME = 120;
    public static final int MAX_STORY = 4_000;

    public Particulars {
        name = oneLine(name);
        story = Written.clean(story).strip();
        if (name.isEmpty() || name.length() > MAX_NAME || story.length() > MAX_STORY) {
            throw new IllegalArgumentException(
                    "a contestant needs a name of 1 to 120 characters and a story of at most 4000");
        }
    }

    /** Without spaces around, and with single ones inside. */
    public static String oneLine(String text) {
        return Written.clean(text).strip().replaceAll("\\s+", " ");
    }
}
