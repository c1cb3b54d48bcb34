package dev.vote.web.admin.dispute;

import dev.vote.domain.money.Money;
import dev.vote.web.view.Moments;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
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

    /** What has words, such as an action of the audit trail. */
    Optional<String> find(String bundle, String key) {
        ResourceBundle texts = ResourceBundle.getBundle(FOLDER + bundle, locale);
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    /** Of the disputes' own bundle. */
    String text(String key, Object... values) {
        return say("admin.disputes", key, values);
    }

    /** To the second, since things follow each other in less than a minute. */
    String moment(Instant moment) {
        return Moments.exact(moment, UTC, locale);
    }

    String money(Money money) {
        return money.format(locale);
    }
}
