package dev.vote.web.voter;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.money.Money;
import dev.vote.web.view.Moments;
import dev.vote.web.view.Remaining;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;

/** What pages say in the voter's language: texts with values in them, money, numbers, moments. */
@Named
@RequestScoped
public class Words {

    private static final String BUNDLE = "dev.vote.web.messages";

    @Inject
    Clock clock;

    /**
     * @param key in {@code messages.properties}
     * @param values for its places {@code {0}}, {@code {1}} …
     */
    public String say(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
        return new MessageFormat(pattern, locale()).format(values);
    }

    public String money(Money money) {
        return money.format(locale());
    }

    /** How many digits its currency has after the point. */
    public int digits(Money money) {
        return Math.max(0, money.currency().getDefaultFractionDigits());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** In the contest's time zone, which is named. */
    public String moment(Instant moment, Contest contest) {
        return Moments.text(moment, contest.getTimeZone(), locale());
    }

    public Remaining remaining(Instant until) {
        return Remaining.between(clock.instant(), until);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
