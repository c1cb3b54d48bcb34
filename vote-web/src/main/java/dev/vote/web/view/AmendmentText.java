package dev.vote.web.view;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how amendments are written down, such as {@code package of 10} or {@code contestant C1: name}, and says it in
 * another language. What it doesn't know stays as it is.
 *
 * @param what in the reader's language
 */
record AmendmentText(String what, Values values, Locale locale) {

    private static final String BUNDLE = "dev.vote.web.messages";
    private static final Pattern PACKAGE = Pattern.compile("package of (\\d{1,9})");
    private static final Pattern CONTESTANT = Pattern.compile("contestant ([A-Z0-9]{2,12})(?:: (name|category))?");

    /** What stands before and after. */
    enum Values {
        /** words of Vote's own */
        WORDS,
        /** times in a zone */
        MOMENTS,
        /** names, prices and the like, which are the same in every language */
        AS_WRITTEN
    }

    static AmendmentText of(String what, Locale locale) {
        Matcher bundle = PACKAGE.matcher(what);
        if (bundle.matches()) {
            String text = say(locale, "amendment.package", Long.valueOf(bundle.group(1)));
            return new AmendmentText(text, Values.AS_WRITTEN, locale);
        }
        Matcher contestant = CONTESTANT.matcher(what);
        if (contestant.matches()) {
            return ofContestant(contestant.group(1), contestant.group(2), locale);
        }
        return new AmendmentText(sayIfKnown(locale, "amendment." + what, what), values(what), locale);
    }

    static String reason(String reason, Locale locale) {
        return sayIfKnown(locale, "amendment.reason." + reason, reason);
    }

    private static AmendmentText ofContestant(String code, String part, Locale locale) {
        return part == null
                ? new AmendmentText(say(locale, "amendment.contestant", code), Values.WORDS, locale)
                : new AmendmentText(say(locale, "amendment.contestant." + part, code), Values.AS_WRITTEN, locale);
    }

    private static Values values(String what) {
        return switch (what) {
            case "opens", "closes" -> Values.MOMENTS;
            case "late-payments", "results" -> Values.WORDS;
            default -> Values.AS_WRITTEN;
        };
    }

    /** @param value before or after, as the amendment keeps it */
    String value(String value) {
        if (value.isEmpty()) {
            return say(locale, "amendment.nothing");
        }
        return switch (values) {
            case WORDS -> sayIfKnown(locale, "amendment.value." + value.replace(' ', '-'), value);
            case MOMENTS -> moment(value);
            case AS_WRITTEN -> value;
        };
    }

    private String moment(String value) {
        try {
            ZonedDateTime moment = ZonedDateTime.parse(value);
            return Moments.text(moment.toInstant(), moment.getZone(), locale);
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static String sayIfKnown(Locale locale, String key, String otherwise) {
        return texts(locale).containsKey(key) ? say(locale, key) : otherwise;
    }

    private static String say(Locale locale, String key, Object... values) {
        return new MessageFormat(texts(locale).getString(key), locale).format(values);
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale);
    }
}
