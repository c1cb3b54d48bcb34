package dev.vote.http.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The languages that Vote speaks. The organiser's own words stay as they were written. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH),
    FRENCH("fr", Locale.FRENCH),
    /** in simplified characters */
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE);

    /** A longer wish than any browser's is nobody's. */
    private static final int MAX_HEADER = 1000;

    /** One wish of {@code Accept-Language} (RFC 9110, 12.5.4); the JDK's own reader falls over what is no tag. */
    private static final String WISH = "\\s*+(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)\\s*+"
            + "(?:;\\s*+q=(?:0(?:\\.[0-9]*+)?+|1(?:\\.0*+)?+)\\s*+)?+";

    private static final List<String> TAGS =
            Stream.of(values()).map(Language::getTag).toList();

    private static final Pattern WISHES = Pattern.compile(WISH + "(?:," + WISH + ")*+");

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** In addresses, cookies and accounts: {@code en}, {@code fr}, {@code zh}. */
    public String getTag() {
        return tag;
    }

    public Locale getLocale() {
        return locale;
    }

    /** For {@code Content-Language} and the attribute {@code lang}. */
    public String getFullTag() {
        return locale.toLanguageTag();
    }

    /** @return empty for a language that Vote doesn't speak */
    public static Optional<Language> find(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * The best of those that a browser asks for (RFC 4647, lookup): {@code fr-CM} is answered in French.
     *
     * @param acceptLanguage the header {@code Accept-Language}
     * @return English for a header that is absent, malformed, or names nothing that Vote speaks
     */
    public static Language preferred(Optional<String> acceptLanguage) {
        return acceptLanguage
                .filter(header -> header.length() <= MAX_HEADER)
                .filter(header -> WISHES.matcher(header).matches())
                .map(LanguageRange::parse)
                .map(wishes -> Locale.lookupTag(wishes, TAGS))
                .flatMap(Language::find)
                .orElse(ENGLISH);
    }
}
