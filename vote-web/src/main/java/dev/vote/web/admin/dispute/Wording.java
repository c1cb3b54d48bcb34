package dev.vote.web.admin.dispute;

import dev.vote.domain.money.Money;
import dev.vote.web.view.Moments;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts and values in one language, outside of a page. */
record Wording(Locale locale) {

    private static final String FOLDER = "dev.vote.web.";
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** @param bundle such as {@code messages} or {@code admin.payments} @param values for its places */
    String say(String bundle, String key, Object... values) {
        String pattern = ResourceBundle.getBundle(FOLDER + bundle, locale).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Of the disputes' own bundle. */
    String text(String key, Object... values) {
        return say("admin.disputes", key, values);
    }

    String moment(Instant moment) {
        return Moments.text(moment, UTC, locale);
    }

    String money(Money money) {
        return money.format(locale);
    }
}
