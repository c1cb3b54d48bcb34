package dev.vote.web.error;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What an error page says.
 *
 * @param text what happened, and what the voter can do
 */
record ErrorTexts(Locale locale, int status, String title, String text, String home, String skip, String brand) {

    private static final String BUNDLE = "dev.vote.web.messages";

    static ErrorTexts of(int status, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale);
        String key = texts.containsKey("error." + status + ".title") ? "error." + status : general(status);
        return new ErrorTexts(
                locale,
                status,
                texts.getString(key + ".title"),
                texts.getString(key + ".text"),
                texts.getString("error.home"),
                texts.getString("page.skip"),
                texts.getString("page.brand"));
    }

    private static String general(int status) {
        return status < 500 ? "error.400" : "error.500";
    }
}
