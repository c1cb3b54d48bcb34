package dev.vote.web.admin.dashboard;

import dev.vote.payment.figures.Amounts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;

/** What the charts show. */
public enum Measure {
    VOTES(amounts -> BigDecimal.valueOf(amounts.votes())),
    /** In whole units of the currency: a hundred minor ones. */
    MONEY(amounts -> BigDecimal.valueOf(amounts.amountMinor(), 2));

    private final Function<Amounts, BigDecimal> value;

    Measure(Function<Amounts, BigDecimal> value) {
        this.value = value;
    }

    BigDecimal of(Amounts amounts) {
        return value.apply(amounts);
    }

    /** Its name in an address and of its text. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param key may be anything; votes unless it is known */
    static Measure parse(String key) {
        return MONEY.getKey().equals(key) ? MONEY : VOTES;
    }
}
