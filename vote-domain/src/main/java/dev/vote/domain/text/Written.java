package dev.vote.domain.text;

/**
 * Text without what nobody means to write: control characters, which PostgreSQL in part refuses, code points that are no
 * characters, halves of a pair, and what is invisible or turns the direction of what stands around it. Line ends, tabs
 * and the joiners of scripts and emoji stay.
 */
public final class Written {

    private static final String JOINERS = "\u200c\u200d";

    private Written() {}

    public static String clean(String text) {
        if (text.codePoints().allMatch(Written::isMeant)) {
            return text;
        }
        return text.codePoints()
                .filter(Written::isMeant)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isMeant(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.FORMAT -> JOINERS.indexOf(codePoint) >= 0;
            case Character.SURROGATE -> false;
            case Character.UNASSIGNED ->
                (codePoint & 0xFFFE) != 0xFFFE && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
            default -> true;
        };
    }
}
