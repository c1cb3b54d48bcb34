package dev.vote.domain.sheet;

/**
 * One cell of a table.
 *
 * @param text as its writer sees it, without spaces around; empty for an empty cell
 */
public record SheetCell(String text, Kind kind) {

    /** What a cell holds. Only a text can be taken for what somebody typed. */
    public enum Kind {
        TEXT,
        /** a program has made a date of what was typed, such as of the code 1-2 */
        DATE,
        /** an error such as #N/A, or a formula that was never calculated */
        ERROR
    }

    public static final SheetCell EMPTY = SheetCell.of("");

    public static SheetCell of(String text) {
        return new SheetCell(clean(text), Kind.TEXT);
    }

    public boolean isEmpty() {
        return text.isEmpty() && kind != Kind.ERROR;
    }

    /** Non-breaking spaces and the like are spaces; a mark of the encoding is nothing. */
    private static String clean(String text) {
        return text.replace('\u00A0', ' ')
                .replace('\u3000', ' ')
                .replace("\uFEFF", "")
                .replace("\r\n", "\n")
                .strip();
    }
}
