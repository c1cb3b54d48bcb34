package dev.vote.payment.export;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Keeps a spreadsheet from taking a text in a CSV file for a formula. Names and messages come from outside, and one that
 * begins with {@code =} would be run by whoever opens the file (OWASP, CSV Injection).
 *
 * <p>Such a text gets an apostrophe in front, which spreadsheets take for "this is text". Numbers don't come here: a
 * reversal of −10 votes stays a number. Files of the XLSX kind don't need it: there a cell says itself that it is text.
 */
public final class FormulaGuard {

    private static final String TRIGGERS = "=+-@\u2212";

    /** What a spreadsheet that was set up for another country may split cells and lines at. */
    private static final String BREAKS = "\t\r\n;";

    private static final char APOSTROPHE = '\'';

    private FormulaGuard() {}

    /** The text itself, unless some part of it could begin a formula: then with an apostrophe in front of that part. */
    public static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length() + 1);
        int part = 0;
        boolean isPartBlank = true;
        for (int character : text.codePoints().toArray()) {
            if (isPartBlank && isTrigger(character)) {
                harmless.insert(part, APOSTROPHE);
            }
            harmless.appendCodePoint(character);
            isPartBlank = isBreak(character) || isPartBlank && isInvisible(character);
            part = isBreak(character) ? harmless.length() : part;
        }
        boolean beginsWithBreak = !text.isEmpty() && isBreak(text.charAt(0));
        return beginsWithBreak ? harmless.insert(0, APOSTROPHE).toString() : harmless.toString();
    }

    /** In any of its forms: full width, small, superscript. */
    private static boolean isTrigger(int character) {
        String plain = character < 0x80
                ? Character.toString(character)
                : Normalizer.normalize(Character.toString(character), Form.NFKC);
        return TRIGGERS.contains(plain);
    }

    private static boolean isBreak(int character) {
        return BREAKS.indexOf(character) >= 0;
    }

    /** What some programs skip before they look for the formula. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
