package dev.vote.domain.text;

/** What others wrote may be of any length, and have the one character that PostgreSQL refuses. */
public final class Storable {

    private Storable() {}

    /** @param most characters */
    public static String cut(String text, int most) {
        String clean = text.replace("\0", "");
        return clean.length() > most ? clean.substring(0, most) : clean;
    }

    /** The same without blanks around it. */
    public static String words(String text, int most) {
        return cut(text.replace("\0", "").strip(), most);
    }
}
