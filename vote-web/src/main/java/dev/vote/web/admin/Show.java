package dev.vote.web.admin;

import dev.vote.domain.money.Money;
import dev.vote.web.view.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Values as the staff's pages show them, in the language of the page. */
@Named
@ApplicationScoped
public class Show {

    /** As a zone and not as an offset, which would be written Z. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Inject
    Clock clock;

    public String money(long amountMinor, String currency) {
        return Money.of(amountMinor, currency).format(locale());
    }

    public String money(Money money) {
        return money.format(locale());
    }

    /** What may be negative: more was taken back than came in. */
    public String signed(long amountMinor, String currency) {
        String amount = money(Math.abs(amountMinor), currency);
        return amountMinor < 0 ? "\u2212" + amount : amount;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** @param share 0.25 for 25 % */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /** In UTC, which is named. */
    public String moment(Instant moment) {
        return Moments.text(moment, UTC, locale());
    }

    /** To the second, where it matters what came first. */
    public String exactly(Instant moment) {
        return Moments.exact(moment, UTC, locale());
    }

    /** In that zone, which is named. */
    public String moment(Instant moment, ZoneId zone) {
        return Moments.text(moment, zone, locale());
    }

    /** How long since or until: the largest unit only, such as {@code 3 hours ago} or {@code in 2 days}. */
    public String ago(Instant moment) {
        Duration distance = Duration.between(moment, clock.instant());
        return Texts.say("frame", distance.isNegative() ? "ago.future" : "ago.past", span(distance.abs()));
    }

    /** The largest unit only, such as {@code 3 hours}. */
    public String span(Duration duration) {
        if (duration.toDays() > 0) {
            return Texts.say("frame", "span.days", duration.toDays());
        }
        if (duration.toHours() > 0) {
            return Texts.say("frame", "span.hours", duration.toHours());
        }
        if (duration.toMinutes() > 0) {
            return Texts.say("frame", "span.minutes", duration.toMinutes());
        }
        return Texts.say("frame", "span.seconds", duration.toSeconds());
    }

    private static Locale locale() {
        return Texts.locale();
    }
}
