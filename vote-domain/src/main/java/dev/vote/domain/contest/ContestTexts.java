package dev.vote.domain.contest;

/**
 * What an organiser says of a contest.
 *
 * @param slug names it in URLs: lower-case letters, digits and single hyphens, at most 80 characters
 * @param title at most 120 characters
 * @param description at most 4,000 characters; may be empty
 * @param rules at most 8,000 characters; may be empty
 */
public record ContestTexts(String slug, String title, String description, String rules) {

    public static final int MAX_SLUG = 80;
    public static final int MAX_TITLE = 120;
    public static final int MAX_DESCRIPTION = 4_000;
    public static final int MAX_RULES = 8_000;
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    public ContestTexts {
        if (!slug.matches(SLUG)
                || slug.length() > MAX_SLUG
                || title.isBlank()
                || title.length() > MAX_TITLE
                || description.length() > MAX_DESCRIPTION
                || rules.length() > MAX_RULES) {
            throw new IllegalArgumentException("a contest needs a slug, a title, and texts that fit");
        }
    }
}
