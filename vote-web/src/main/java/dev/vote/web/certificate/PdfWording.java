package dev.vote.web.certificate;

import dev.vote.http.language.Language;
import dev.vote.web.view.Moments;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts and values in the reader's language. */
record PdfWording(Language language) {

    private static final String BUNDLE = "dev.vote.web.messages";

    String say(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
        return new MessageFormat(pattern, locale()).format(values);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    String moment(Instant moment, ZoneId zone) {
        return Moments.text(moment, zone, locale());
    }

    private Locale locale() {
        return language.getLocale();
    }
}
